-- Figures above a county are sums of its years, never of its matters or months.
create table county_year (
    county  text    not null,
    year    int     not null,
    measure text    not null,
    part    text    not null,
    value   numeric not null,
    primary key (county, year, measure, part)
);
create index county_year_sums on county_year (year, measure, part) include (county, value);
grant update on county_year to mingfa_app;
alter table county_year enable row level security;
create policy scope on county_year using (starts_with(county, (select scope_prefix())));

-- How many people live in a place, as told by whom; the newest year up to the one asked about holds.
create table population (
    county text not null,
    place  text not null,
    year   int  not null,
    people int  not null check (people > 0),
    source text not null,
    primary key (county, place, year)
);
grant update on population to mingfa_app;
alter table population enable row level security;
create policy scope on population using (starts_with(place, (select scope_prefix())));

-- Which matters in townships one task of the county's became.
create table assignment (
    county  text        not null,
    place   text        not null,
    id      uuid        not null,
    title   text        not null,
    due     date        not null,
    post    text        not null,
    made    timestamptz not null,
    primary key (county, id)
);
create table assigned_matter (
    county     text not null,
    place      text not null,
    assignment uuid not null,
    matter     uuid not null,
    primary key (county, assignment, place),
    foreign key (county, assignment) references assignment (county, id),
    foreign key (county, matter) references matter (county, id)
);
alter table assignment enable row level security;
create policy scope on assignment using (starts_with(place, (select scope_prefix())));
alter table assigned_matter enable row level security;
create policy scope on assigned_matter using (starts_with(place, (select scope_prefix())));
