-- The yearly report as it is written: every saved version stays, remarks beside its paragraphs, and what was signed.

create table report_version (
    county  text        not null,
    place   text        not null,
    year    int         not null,
    version int         not null,
    blocks  jsonb       not null,
    person  text        not null,
    saved   timestamptz not null,
    primary key (county, place, year, version)
);
comment on column report_version.blocks is 'headings and paragraphs with their figures as names, not as numbers';

create table report_remark (
    county  text        not null,
    place   text        not null,
    year    int         not null,
    id      uuid        not null,
    block   text        not null,
    person  text        not null,
    text    text        not null,
    written timestamptz not null,
    settled timestamptz,
    primary key (county, id)
);
create index report_remark_report on report_remark (county, place, year);
grant update (settled) on report_remark to mingfa_app;

create table report_signed (
    county  text        not null,
    place   text        not null,
    year    int         not null,
    version int         not null,
    matter  uuid        not null,
    figures jsonb       not null,
    digest  text        not null,
    person  text        not null,
    signed  timestamptz not null,
    primary key (county, place, year, version),
    foreign key (county, place, year, version) references report_version (county, place, year, version)
);
comment on column report_signed.figures is 'each printed figure with its value and its records on the day of signing';
comment on column report_signed.digest is 'SM3 of the version and its figures';

do $$
declare
    protected text;
begin
    foreach protected in array array['report_version', 'report_remark', 'report_signed'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('create policy scope on %I using (starts_with(place, (select scope_prefix())))', protected);
    end loop;
end $$;
