-- A period is seen from its first day, also while a step in front of it is undone.
alter table open_step add column due_of text;
comment on column open_step.due_of is 'the step whose end due is, where that waits for this one; null where the end is its own';
-- Every open matter is looked at again by the next round, which writes the ends that were not seen.
update matter set revisit = current_date where closing is null;
