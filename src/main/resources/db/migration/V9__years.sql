-- One row tells a year: what each month added, and their sum, which the database itself keeps equal to them. A year is what
-- figures are read by, so a township's takes one row for each of its figures, and a month is still found beside it.
alter table tally rename to tally_of_month;
alter table tally_of_month rename constraint tally_pkey to tally_of_month_pkey;

create table tally (
    county  text    not null,
    place   text    not null,
    year    int     not null,
    measure text    not null,
    part    text    not null default '',
    m1  numeric not null default 0,
    m2  numeric not null default 0,
    m3  numeric not null default 0,
    m4  numeric not null default 0,
    m5  numeric not null default 0,
    m6  numeric not null default 0,
    m7  numeric not null default 0,
    m8  numeric not null default 0,
    m9  numeric not null default 0,
    m10 numeric not null default 0,
    m11 numeric not null default 0,
    m12 numeric not null default 0,
    value numeric not null generated always as (m1 + m2 + m3 + m4 + m5 + m6 + m7 + m8 + m9 + m10 + m11 + m12) stored,
    primary key (county, measure, year, place, part)
) with (fillfactor = 80);
comment on column tally.part is 'an audience, a law, a number of days; empty where the figure is one number';

insert into tally (county, place, year, measure, part, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12)
select county, place, extract(year from month), measure, part,
       coalesce(sum(value) filter (where extract(month from month) = 1), 0),
       coalesce(sum(value) filter (where extract(month from month) = 2), 0),
       coalesce(sum(value) filter (where extract(month from month) = 3), 0),
       coalesce(sum(value) filter (where extract(month from month) = 4), 0),
       coalesce(sum(value) filter (where extract(month from month) = 5), 0),
       coalesce(sum(value) filter (where extract(month from month) = 6), 0),
       coalesce(sum(value) filter (where extract(month from month) = 7), 0),
       coalesce(sum(value) filter (where extract(month from month) = 8), 0),
       coalesce(sum(value) filter (where extract(month from month) = 9), 0),
       coalesce(sum(value) filter (where extract(month from month) = 10), 0),
       coalesce(sum(value) filter (where extract(month from month) = 11), 0),
       coalesce(sum(value) filter (where extract(month from month) = 12), 0)
from tally_of_month
group by 1, 2, 3, 4, 5;
drop table tally_of_month;

-- The year of one township is read by place; a comparison of townships by measure.
create index tally_place on tally (county, year, place);
grant update on tally to mingfa_app;
alter table tally enable row level security;
create policy scope on tally using (starts_with(place, (select scope_prefix())));
