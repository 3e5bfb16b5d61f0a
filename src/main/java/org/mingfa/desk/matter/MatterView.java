package org.mingfa.desk.matter;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.BreachView;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.EvidenceView;
import org.mingfa.desk.look.Explain;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.look.RailView;
import org.mingfa.desk.look.TimelineEntry;
import org.mingfa.desk.shell.MatterAddress;

/**
 * A matter's page, as the template draws it.
 *
 * @param tabs the steps open to the reader, when there are several
 * @param form the form of the step chosen, or null where there is nothing for the reader to do
 * @param waiting the steps that wait for others: the step, and for whom and why
 * @param each the steps that each of several people does, with who has and who has not
 * @param points the matter's own fields
 * @param related the other matters it holds, and those that hold it
 * @param course what happened, the latest first
 * @param elsewhere what stands in place of the form of a chosen step that is taken elsewhere, or null
 * @param papers the papers that can be made now
 * @param chain in one sentence whether the chain is whole
 * @param figures what the matter counts in
 */
public record MatterView(
        MatterAddress at,
        String title,
        List<Link> crumbs,
        String here,
        List<Chip> chips,
        RailView rail,
        List<NavLink> tabs,
        @Nullable ActForm form,
        @Nullable EmptyView elsewhere,
        List<Pair> waiting,
        List<EachView> each,
        List<Pair> points,
        RelatedView related,
        List<Party> parties,
        boolean mayUnmask,
        boolean mayVoid,
        List<Happening> course,
        List<Proof> evidence,
        List<PaperView> papers,
        List<Explain> clocks,
        boolean whole,
        String chain,
        List<Pair> figures) {

    /** A person or organisation outside. */
    public record Party(String title, List<Pair> lines) {}

    /**
     * One act, or one refusal, in the course of the matter.
     *
     * @param id the element's id, or an empty string
     * @param shown what was entered
     * @param folded the same, where that is too much to show at once
     * @param findings the rules it did not keep
     * @param actions what can be done about it
     */
    public record Happening(
            String id,
            TimelineEntry entry,
            List<Chip> marks,
            List<Pair> shown,
            List<Pair> folded,
            List<BreachView> findings,
            List<Action> actions) {}

    /**
     * A paper that can be made.
     *
     * @param address where it is made from what is recorded; null while there is only the form
     * @param draft where it is made from the form, or null
     * @param whole whether parties appear in full, which is recorded
     */
    public record PaperView(
            String name,
            String basis,
            @Nullable String address,
            @Nullable String draft,
            boolean whole) {}

    /** A file with what it is, and how it can be seen on the page. */
    public record Proof(String kind, EvidenceView file, Preview preview) {

        /** The file's name with what sets it apart from its size, where it says more than what the file is. */
        public String name() {
            return file.name().startsWith(kind) ? "" : file.name() + " · ";
        }
    }

    /** What is said in place of a form. */
    public EmptyView idle() {
        if (elsewhere != null) {
            return elsewhere;
        }
        if (!tabs.isEmpty()) {
            return new EmptyView("现在没有轮到您必须办理的步骤", "需要时，可以选上面的步骤办理。", null);
        }
        return waiting.isEmpty()
                ? new EmptyView("这件事已经没有要办的步骤", "经过和材料都在下面。", null)
                : new EmptyView("现在没有轮到您办理的步骤", "下面写明在等谁、等什么。", null);
    }

    /** How a file can be seen on the page. */
    public enum Preview {
        PICTURE,
        PAGES,
        NONE
    }

    /** What came of what was sent: shown above the form. */
    public record Answered(Kind kind, String title, List<BreachView> breaches, List<String> lines) {

        static final String SLIPS = "还没有提交，请先改正下面的问题";

        static Answered refused(String title, List<BreachView> breaches) {
            return new Answered(Kind.REFUSED, title, breaches, List.of());
        }

        /** Refused for what has no basis to be cited. */
        static Answered refusedFor(String title, Collection<String> reasons) {
            return refused(title, reasons.stream().map(BreachView::of).toList());
        }

        /** The law was not asked, as the form was not filled in as it should be. */
        static Answered slips(Collection<String> slips) {
            return refusedFor(SLIPS, slips);
        }

        /** What kind of answer it is. */
        public enum Kind {
            REFUSED,
            ALLOWED,
            OVERTAKEN
        }
    }
}
