-- The State Council's notices of holidays as people enter them. They hold for the whole country: everybody reads them, posts
-- of a county or above enter them. A corrected notice is a further version; none is changed or removed.
create table holiday_notice (
    county     text        not null default '000000' check (county = '000000'),
    place      text        not null,
    year       int         not null,
    version    int         not null,
    number     text        not null check (number <> ''),
    published  date        not null,
    source     text        not null check (source <> ''),
    extension  boolean     not null,
    days       text        not null,
    entered_by text        not null,
    post       uuid        not null,
    entered    timestamptz not null,
    primary key (county, year, version)
);
comment on column holiday_notice.place is 'where whoever entered it has the post';
comment on column holiday_notice.days is 'a line for each day off or worked: 2026-01-01,元旦放假';
alter table holiday_notice enable row level security;
create policy everybody_reads on holiday_notice for select using (true);
create policy counties_enter on holiday_notice for insert
    with check (length((select scope_prefix())) <= 6 and starts_with(place, (select scope_prefix())));

-- How far the open deadlines of a county have been worked out again after a notice.
create table deadline_round (
    county         text        not null,
    place          text        not null,
    year           int         not null,
    version        int         not null,
    total          int         not null,
    seen           int         not null default 0,
    moved          int         not null default 0,
    failed         int         not null default 0,
    failed_matters uuid[]      not null default '{}',
    after          uuid        not null default '00000000-0000-0000-0000-000000000000',
    phase          text        not null default 'SWEEPING' check (phase in ('SWEEPING', 'MENDING', 'DONE')),
    begun          timestamptz not null default now(),
    advanced       timestamptz not null default now(),
    primary key (county, year, version)
);
comment on column deadline_round.after is 'the last matter that was looked at, in order of the ids';
grant update on deadline_round to mingfa_app;
alter table deadline_round enable row level security;
create policy scope on deadline_round using (starts_with(place, (select scope_prefix())));

-- A deadline that no act moved: what it was, what it became, and why.
create table deadline_move (
    county text        not null,
    place  text        not null,
    id     uuid        not null,
    matter uuid        not null,
    step   text        not null,
    was    date,
    became date,
    cause  text        not null,
    moved  timestamptz not null,
    primary key (county, id),
    foreign key (county, matter) references matter (county, id)
);
create index deadline_move_matter on deadline_move (county, matter, moved);
alter table deadline_move enable row level security;
create policy scope on deadline_move using (starts_with(place, (select scope_prefix())));

-- A notice may be about no matter: that the holidays of next year are still missing.
alter table notice alter column matter drop not null;
