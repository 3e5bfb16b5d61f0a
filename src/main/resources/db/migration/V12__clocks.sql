-- The time of day of an act, where a period in hours depends on it. Acts recorded before have none, and their links stand.
alter table act add column at time;
comment on column act.at is 'the time of that day, to the minute; null where it is not known';

-- A last day that a holiday notice not yet out may still move has two: until the first it is in time, after the second late.
alter table open_step add column due_at time;
alter table open_step add column late_after date;
comment on column open_step.due is 'the last day on which it is in time whatever a notice not yet out may say';
comment on column open_step.due_at is 'the time of that day by which it must be done, or null where the whole day is left';
comment on column open_step.late_after is 'the day after which it is late whatever the notice says; null where due is';
update open_step set late_after = due where due is not null;
create index open_step_late on open_step (county, late_after);
