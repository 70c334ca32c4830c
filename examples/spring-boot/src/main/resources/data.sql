insert into partner values
    ('wingtip', 'Wingtip Distribution', 'INDIRECT_PROVIDER', 'wingtip', 'FR', 'wingtip.onmicrosoft.com', null, null, null, null, '2019-11-04', null),
    ('fabrikam', 'Fabrikam IT Services', 'INDIRECT_RESELLER', 'fabrikam', 'DE', 'fabrikam.onmicrosoft.com', '2019-05-02', '2019-05-09', '4567890', 'DE', '2020-01-20', false),
    ('litware', 'Litware', 'INDIRECT_RESELLER', 'litware', 'DE', 'litware.onmicrosoft.com', '2019-05-02', '2019-05-09', '4567891', 'DE', '2020-01-20', true),
    ('proseware', 'Proseware', 'INDIRECT_RESELLER', 'proseware', 'FR', 'proseware.onmicrosoft.com', '2019-05-02', '2019-05-09', '4567892', 'FR', null, false);

insert into customer values
    ('adventure-works', 'Adventure Works', 'adventure-works', 'FI', 'adventure-works.onmicrosoft.com'),
    ('northwind', 'Northwind Traders', 'northwind', 'US', 'northwind.onmicrosoft.com'),
    ('tailspin', 'Tailspin Toys', 'tailspin', null, 'tailspin.onmicrosoft.com');

insert into relationship values
    ('wingtip', 'fabrikam', null, 'ACTIVE'),
    ('wingtip', 'litware', null, 'ACTIVE'),
    ('wingtip', 'proseware', null, 'ACTIVE'),
    ('wingtip', null, 'adventure-works', 'ACTIVE'),
    ('wingtip', null, 'northwind', 'ACTIVE'),
    ('wingtip', null, 'tailspin', 'ACTIVE');
