package org.mingfa.desk.shell;

import java.util.List;
import org.mingfa.desk.look.Flash;

/** What every staff page says for as long as it holds; declared as a bean, asked on each page, so cheap. */
@FunctionalInterface
public interface Bulletins {

    /** Empty while there is nothing to say. */
    List<Flash> now();
}
