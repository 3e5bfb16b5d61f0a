package org.mingfa.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.law.Entered;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.writing.Version;

/** What somebody has typed on the page on which a report is written, by the names of its fields. */
record WritingForm(Map<String, String> entered) {

    private static final String TEXT = "text-";
    private static final String NOTE = "note-";
    private static final String REMARK = "remark-";
    private static final String FIELD = "field-";

    /**
     * What was typed and is not saved, to be shown again.
     *
     * @param changed paragraphs as they were typed, by id, where that is not as they were
     * @param theirs the same paragraphs as others have saved them meanwhile, by id, where that is something else
     * @param homeless those of the changed that are not in the text as it is now
     * @param remarks by the paragraph's id
     * @param fields what was typed for a step, by field id
     */
    record Unsaved(
            Map<String, DraftBlock> changed,
            Map<String, DraftBlock> theirs,
            List<DraftBlock> homeless,
            Map<String, String> remarks,
            Map<String, String> fields) {

        static final Unsaved NOTHING = new Unsaved(Map.of(), Map.of(), List.of(), Map.of(), Map.of());
    }

    boolean changesText() {
        return entered.keySet().stream().anyMatch(name -> name.startsWith(TEXT));
    }

    /** The remark on a paragraph; empty for none. */
    String remark(String block) {
        return entered.getOrDefault(REMARK + block, "").strip();
    }

    /** What was typed for a step of the report's matter, by field id. */
    Map<String, Entered> fields() {
        var fields = new LinkedHashMap<String, Entered>();
        under(FIELD).forEach((field, typed) -> fields.put(field, new Entered.Text(typed)));
        return fields;
    }

    private Map<String, String> under(String prefix) {
        var found = new LinkedHashMap<String, String>();
        entered.forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isBlank()) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /**
     * The text as it becomes: a paragraph that was emptied is gone.
     *
     * @param add the paragraph behind which another is asked for; empty for none
     */
    List<DraftBlock> blocks(Version before, String add) {
        var blocks = new ArrayList<DraftBlock>();
        for (var block : before.blocks()) {
            var typed = typed(block);
            if (!typed.text().isEmpty()) {
                blocks.add(typed);
            }
            if (block.id().equals(add)) {
                blocks.add(DraftBlock.fresh(block.part(), "（请写明内容）"));
            }
        }
        return blocks;
    }

    private DraftBlock typed(DraftBlock block) {
        var text = entered.getOrDefault(TEXT + block.id(), block.text())
                .replace("\r", "")
                .replaceAll("\\s*\\n\\s*", "")
                .strip();
        return block.saying(
                text, entered.getOrDefault(NOTE + block.id(), block.note()).strip());
    }

    /**
     * What of it is not saved.
     *
     * @param seen the version the person had before them
     * @param now the text as it is
     */
    Unsaved unsaved(Version seen, Version now) {
        var changed = new LinkedHashMap<String, DraftBlock>();
        var theirs = new LinkedHashMap<String, DraftBlock>();
        for (var block : seen.blocks()) {
            var typed = typed(block);
            if (!typed.equals(block)) {
                changed.put(block.id(), typed);
                now.block(block.id())
                        .filter(saved -> !saved.equals(block) && !saved.equals(typed))
                        .ifPresent(saved -> theirs.put(block.id(), saved));
            }
        }
        var homeless = changed.values().stream()
                .filter(block -> now.block(block.id()).isEmpty())
                .toList();
        return new Unsaved(changed, theirs, homeless, under(REMARK), Map.of());
    }

    /** What is to be shown again where the text itself is saved. */
    Unsaved besidesText() {
        return new Unsaved(Map.of(), Map.of(), List.of(), under(REMARK), under(FIELD));
    }
}
