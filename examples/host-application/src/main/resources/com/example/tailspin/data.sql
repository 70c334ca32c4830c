insert into account (account_no, kind, title, ctry, vat_no, ms_tenant, tenant_use) values
    (1000, 'H', 'Tailspin Marketplace', 'FR', 'FR10', 'tailspin.onmicrosoft.com', 'R'),
    (2001, 'D', 'Fabrikam IT Services', 'DE', 'DE21', 'fabrikam.onmicrosoft.com', 'R'),
    (2002, 'D', 'Wingtip Consulting', 'DE', 'DE22', 'wingtip.onmicrosoft.com', 'R'),
    (2003, 'D', 'Proseware Partner', 'PL', 'PL23', 'proseware.onmicrosoft.com', 'R'),
    (3001, 'E', 'Adventure Works', 'ES', 'ES31', 'adventure-works.onmicrosoft.com', null),
    (3002, 'E', 'Northwind Traders', 'US', 'US32', 'northwind.onmicrosoft.com', 'I'),
    (3003, 'E', 'Fourth Coffee', 'IT', null, 'fourth-coffee.onmicrosoft.com', 'I'),
    (3004, 'E', 'Coho Winery', 'UK', 'GB34', 'coho.onmicrosoft.com', 'I');

update account set links_read_on = '2021-03-14' where account_no = 1000;
update account set mpn = '1000001', mpn_kind = 'L', mpn_ctry = 'FR' where account_no = 1000;
update account set mpn = '4567890', dunning_level = 0 where account_no = 2001;
update account set mpn = '4567891', mpn_kind = 'L', mpn_ctry = 'DE', dunning_level = 3 where account_no = 2002;
update account set mpn = '4567892', mpn_kind = 'L', mpn_ctry = 'PL' where account_no = 2003;
update account set ctry_guessed = true where account_no = 3001;
update account set program_status = 'Active' where account_no = 2001;
update account set portal_since = '2019-05-02', program_since = '2019-05-09' where kind in ('H', 'D');

insert into group_company (account_no, vat_no) values
    (1000, 'FR11'),
    (2002, null),
    (2003, null);

insert into contract (account_no, paper, signed_on, cancelled_on) values
    (1000, 'MPA', '2019-11-04', null),
    (2001, 'MPA', '2020-01-20', null),
    (2001, 'TERMS', '2019-05-02', null),
    (2002, 'MPA', null, null),
    (2002, 'TERMS', '2020-07-01', null),
    (2003, 'TERMS', '2020-10-19', null);

insert into link (upper_no, lower_no, state) values
    (1000, 2001, 'A'),
    (1000, 2002, 'A'),
    (1000, 2003, 'A'),
    (1000, 3002, 'A'),
    (1000, 3004, 'A');

insert into shop_order (order_no, dealer_no, buyer_no, due_on, kind, dealer_mpn, attested, opens_account) values
    (1, 2001, 3001, '2021-03-15', 'N', '4567890', true, true),
    (2, 2002, 3002, '2021-03-15', 'L', '4567891', null, false),
    (3, 2003, 3003, '2021-03-16', 'N', '4567892', null, true),
    (4, 2001, 2001, '2024-05-02', 'N', '4567890', true, false),
    (5, 2001, 3004, '2021-03-17', 'R', '4567890', null, false);

insert into order_line (order_no, line_no, sku, title, quantity) values
    (1, 1, 'TS-365-BS', 'Microsoft 365 Business Standard', 25),
    (1, 2, 'TS-VISIO-2', 'Visio Plan 2', 3),
    (1, 3, 'TS-BACKUP', 'Backup of another vendor', 25),
    (2, 1, 'TS-365-E3', 'Office 365 E3', 400),
    (3, 1, 'TS-365-BB', 'Microsoft 365 Business Basic', 12),
    (3, 2, 'TS-DEF-P1', 'Defender for Office 365 Plan 1', 12),
    (4, 1, 'TS-365-BP', 'Microsoft 365 Business Premium', 8),
    (5, 1, 'TS-365-BS', 'Microsoft 365 Business Standard', 6);

insert into api_error (logged_on, order_no, code) values
    ('2021-02-26', 2, '900123'),
    ('2021-03-01', 2, '2030'),
    ('2021-03-02', 3, '800016'),
    ('2021-03-04', 3, '600009');
