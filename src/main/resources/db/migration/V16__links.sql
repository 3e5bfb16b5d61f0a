-- Matters know each other: what an act was judged on besides its own matter, and which matters hold which.

alter table act add column pins jsonb;
comment on column act.pins is 'how far each linked matter had come, with the last link of its chain; null where there is none';

create table link (
    county text not null,
    place  text not null,
    matter uuid not null,
    field  text not null,
    target uuid not null,
    seq    int  not null,
    primary key (county, matter, field, target),
    foreign key (county, matter) references matter (county, id),
    foreign key (county, target) references matter (county, id)
);
comment on column link.field is 'the field that holds the target: one of the matter, or one of a step as step.field';
comment on column link.seq is 'the act that put it there';
create index link_target on link (county, target);
grant delete on link to mingfa_app;
alter table link enable row level security;
create policy scope on link using (starts_with(place, (select scope_prefix())));
