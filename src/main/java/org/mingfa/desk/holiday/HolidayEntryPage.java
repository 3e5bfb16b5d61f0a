package org.mingfa.desk.holiday;

import java.util.List;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Screen;

/**
 * The form a notice is brought in by.
 *
 * @param way in which, as the address says it
 * @param extension whether it lengthens a holiday that is running
 * @param mistakes what is wrong in what was sent
 */
public record HolidayEntryPage(
        Frame frame,
        String way,
        List<NavLink> tabs,
        List<FieldView> head,
        List<FieldView> body,
        List<HolidayFields> groups,
        FieldView extension,
        List<String> mistakes)
        implements Screen {

    @Override
    public String template() {
        return "desk/holidayentry";
    }
}
