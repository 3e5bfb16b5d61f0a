package org.mingfa.desk.look;

import java.util.List;

/**
 * What a list can be narrowed by; sent by GET so that the address can be kept and shared.
 *
 * @param action where the form goes
 * @param fields the conditions
 * @param applied conditions in force, each leading to the list without it
 * @param clear address of the list without conditions
 */
public record FilterView(String action, List<FieldView> fields, List<Link> applied, String clear) {

    /** Conditions whose fields say themselves what is in force. */
    public static FilterView of(String action, FieldView... fields) {
        return new FilterView(action, List.of(fields), List.of(), action);
    }
}
