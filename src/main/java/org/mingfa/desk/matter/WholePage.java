package org.mingfa.desk.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.matter.MatterView.Answered;

/**
 * The page that tells a past matter with all its steps.
 *
 * @param back where one comes from
 */
public record WholePage(
        Frame frame,
        String title,
        Link back,
        WholeForm form,
        @Nullable Answered answered) implements Screen {

    /**
     * What it asks.
     *
     * @param watched the parameters by which what is asked comes and goes, parted by spaces
     * @param former the number the matter bore elsewhere
     * @param once tells this page from every other
     * @param more the steps that can be told besides
     * @param stands in a sentence how far what is told has come
     */
    public record WholeForm(
            String action,
            String watched,
            List<PartView> parts,
            FieldView former,
            String once,
            List<Option> more,
            String stands) {}

    /**
     * A step that is told.
     *
     * @param words what its parameters begin with
     * @param added whether somebody asked for it
     */
    public record PartView(String words, ActForm form, boolean added) {}

    @Override
    public String template() {
        return "matter/whole";
    }
}
