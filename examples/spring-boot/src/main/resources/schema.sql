create table partner (
    id varchar(40) primary key,
    name varchar(80) not null,
    type varchar(20) not null,
    organization varchar(40),
    country char(2),
    tenant varchar(80) not null,
    onboarded_on date,
    enrolled_on date,
    mpn_id varchar(10),
    mpn_country char(2),
    agreement_signed_on date,
    blocked boolean
);

create table customer (
    id varchar(40) primary key,
    name varchar(80) not null,
    organization varchar(40),
    country char(2),
    tenant varchar(80) not null
);

-- Of the provider with a reseller or with a customer.
create table relationship (
    provider varchar(40) not null references partner,
    reseller varchar(40) references partner,
    customer varchar(40) references customer,
    status varchar(20) not null
);
