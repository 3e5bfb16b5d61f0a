-- What happened is recorded as it was: the rules it did not keep are kept with the act and are part of its chain.
alter table act add column broken jsonb;
comment on column act.broken is 'the rules that what happened did not keep; null where it kept them all, or is a decision';

-- What stands found of the acts of a matter, for lists. It follows from the acts and may be written again from them.
create table finding (
    county    text    not null,
    place     text    not null,
    matter    uuid    not null,
    seq       int     not null,
    rule      text    not null,
    beside    int     not null,
    procedure text    not null,
    step      text    not null,
    roles     text[]  not null,
    happened  date    not null,
    reason    text    not null,
    basis     text    not null,
    follow    text,
    answered  boolean not null,
    primary key (county, matter, seq, rule, beside),
    foreign key (county, matter) references matter (county, id)
);
comment on column finding.beside is 'another act it is a finding on as well, or 0';
comment on column finding.roles is 'who answers: those who take the step that must follow, or else the step itself';
comment on column finding.follow is 'the step that must follow; null where nothing must';
comment on column finding.answered is 'whether that step has been done since';
create index finding_happened on finding (county, happened desc);
grant update, delete on finding to mingfa_app;
alter table finding enable row level security;
create policy scope on finding using (starts_with(place, (select scope_prefix())));
