package org.mingfa.view;

import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawSource;
import org.mingfa.law.UnsoundLaw;

/** What {@code law/views/} says. Immutable. */
public final class ViewLaw {

    private final List<View> views;

    private ViewLaw(List<View> views) {
        this.views = List.copyOf(views);
    }

    public List<View> views() {
        return views;
    }

    public Optional<View> view(String id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** Those under a heading of the menu, in the order of their names' Pinyin. */
    public List<View> under(String heading) {
        Comparator<Object> pinyin = Collator.getInstance(Locale.CHINA);
        return views.stream()
                .filter(view -> view.menu().equals(heading))
                .sorted(Comparator.comparing(View::name, pinyin))
                .toList();
    }

    /**
     * Reads and checks the views of a law folder.
     *
     * @throws UnsoundLaw with every mistake found, each with file and line
     */
    public static ViewLaw load(Path folder, LawLibrary law) {
        var reader = new ViewReader(law);
        var views = new ArrayList<View>();
        var mistakes = new ArrayList<LawMistake>();
        var ids = new HashSet<String>();
        LawSource.each(folder, "views", mistakes, node -> {
            var view = reader.read(node);
            if (!ids.add(view.id())) {
                throw node.mistake("the view '" + view.id() + "' stands twice");
            }
            views.add(view);
        });
        if (!mistakes.isEmpty()) {
            throw new UnsoundLaw(mistakes);
        }
        return new ViewLaw(views);
    }
}
