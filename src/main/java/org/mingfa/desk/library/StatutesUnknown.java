package org.mingfa.desk.library;

import java.util.List;
import org.mingfa.desk.look.Screen;

/** What is said below a field of laws, of those in it that the library does not keep. */
public record StatutesUnknown(List<String> said) implements Screen {

    @Override
    public String template() {
        return "desk/statutesunknown";
    }
}
