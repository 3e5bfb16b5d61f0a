package org.mingfa.desk.matter;

import java.util.List;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.matter.MatterView.Party;

/**
 * The parties of a matter in full, shown once.
 *
 * @param title of the matter
 * @param matter by its number
 */
public record PartiesPage(Frame frame, String title, Link matter, List<Party> parties) implements Screen {

    @Override
    public String template() {
        return "matter/parties";
    }
}
