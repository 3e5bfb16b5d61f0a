-- Work handed over (工作交接): from a day on the taker answers for what the giver was charged with. One row for each matter, with what
-- was open and late in it at that moment, and one without a matter for all the rest. Rows that were made together share a paper.
-- Never changed: who answered on a day decides what is lawful for ever.
create table handover (
    county text        not null,
    place  text        not null,
    id     uuid        not null,
    paper  uuid        not null,
    giver  uuid        not null,
    taker  uuid        not null,
    day    date        not null,
    matter uuid,
    number text,
    title  text,
    steps  text,
    due    date,
    late   boolean     not null default false,
    made   timestamptz not null,
    maker  uuid,
    primary key (county, id),
    foreign key (county, giver) references person (county, id),
    foreign key (county, taker) references person (county, id)
);
create index handover_paper on handover (county, paper);
create index handover_matter on handover (county, matter);
alter table handover enable row level security;
create policy scope on handover using (starts_with(place, (select scope_prefix())));

-- A password somebody else has set is good for signing in and choosing one's own, for nothing else.
alter table account add column temporary boolean not null default false;
grant update (temporary) on account to mingfa_app;
