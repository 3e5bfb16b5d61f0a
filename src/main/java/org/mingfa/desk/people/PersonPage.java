package org.mingfa.desk.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.Screen;

/**
 * Somebody who works here, for whoever administers people.
 *
 * @param address of the page, below which its forms go
 * @param own whether it is the reader's own: nobody administers himself
 * @param handing where the work is handed over
 * @param papers hand-overs the person had a part in
 * @param opened the form that was refused and is to be filled in again; empty for none
 */
public record PersonPage(
        Frame frame,
        String name,
        String address,
        List<Chip> chips,
        boolean own,
        Action handing,
        LedgerView posts,
        List<FieldView> newPost,
        @Nullable EndForm ending,
        LedgerView qualifications,
        List<FieldView> newQualification,
        AccountForm account,
        List<Pair> papers,
        LedgerView trail,
        String opened)
        implements Screen {

    /** How a post is ended. */
    public record EndForm(List<FieldView> fields) {}

    /** @param login of the open account; null where there is none, which then is opened or, once closed, opened again */
    public record AccountForm(
            @Nullable String login,
            boolean closed,
            @Nullable FieldView wanted) {}

    @Override
    public String template() {
        return "people/person";
    }
}
