package org.mingfa.staff;

/**
 * One change of a staff list, with the line of the trail that tells of it.
 *
 * @param about the id of what it is about
 */
record StaffStep(Actor by, Audited doing, String about, String detail, StaffChange work) {}
