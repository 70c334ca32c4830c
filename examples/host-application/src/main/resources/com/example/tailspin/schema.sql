-- The shop's own tables, as they grew over the years. Nothing in them was made for csp-rules.
-- An empty column means: nobody has asked yet. So does a row that is not there.

drop all objects;

create table account (
    account_no     int primary key,
    kind           char(1) not null,      -- H the house itself, D a dealer, E an end customer
    title          varchar(120) not null,
    ctry           varchar(2),
    ctry_guessed   boolean default false not null, -- taken from an address, not from a contract or a tenant
    vat_no         varchar(20),
    ms_tenant      varchar(80) not null,
    tenant_use     char(1),               -- I internal, R resale
    mpn            varchar(20),
    mpn_kind       char(1),               -- L location, G global
    mpn_ctry       char(2),
    portal_since   date,                  -- account in Partner Center: the day on which it was first seen
    program_since  date,                  -- the same for the enrollment
    program_status varchar(20),           -- the word that Partner Center shows for it, as somebody copied it
    reg_no         varchar(40),           -- registration ID number
    links_read_on  date,                  -- when the links below were read from Partner Center, to the end
    dunning_level  int                    -- 0 pays in time ... 3 is blocked
);

-- Companies of the same group. One row without vat_no: somebody looked, and there are none.
create table group_company (
    account_no     int not null references account,
    vat_no         varchar(20)
);

-- Papers that the shop has asked about. Without signed_on: somebody looked, and it is not signed.
create table contract (
    account_no     int not null references account,
    paper          varchar(10) not null,  -- MPA, NDA, TERMS
    signed_on      date,
    cancelled_on   date
);

-- Who deals with whom in Partner Center.
create table link (
    upper_no       int not null references account,
    lower_no       int not null references account,
    state          char(1),               -- I invited, A active, X ended
    primary key (upper_no, lower_no)
);

create table shop_order (
    order_no       int primary key,
    dealer_no      int not null references account,
    buyer_no       int not null references account,
    due_on         date not null,
    kind           char(1) not null,      -- N new order, L more licences, R renewal
    dealer_mpn     varchar(20),           -- the MPN ID that goes onto every line of the order
    attested       boolean,               -- whether the attestation of the partner on record goes with it
    opens_account  boolean not null       -- whether the house creates the buyer's account in Partner Center for it
);

create table order_line (
    order_no       int not null references shop_order,
    line_no        int not null,
    sku            varchar(20) not null,
    title          varchar(120) not null,
    quantity       int not null,
    primary key (order_no, line_no)
);

-- What Partner Center answered before the shop asked csp-rules first.
create table api_error (
    logged_on      date not null,
    order_no       int not null references shop_order,
    code           varchar(10) not null
);

-- What was asked, and what was answered: both as JSON, the columns besides are for searching.
create table decision (
    decision_no    int generated always as identity primary key,
    order_no       int not null references shop_order,
    question       varchar(40) not null,
    outcome        varchar(20) not null,
    scenario       clob not null,
    verdict        clob not null
);
