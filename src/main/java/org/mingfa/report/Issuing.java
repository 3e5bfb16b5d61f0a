package org.mingfa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.document.DocumentNumber;
import org.mingfa.document.Imprint;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.RedHead;
import org.mingfa.document.Signature;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Value;
import org.mingfa.staff.Roster;

/**
 * What the act of signing (签发) puts around the text of a report: head, document number, signer, issuers and date, record.
 *
 * @param joint whether the party committee issues it together with the government; whose number it bears, leads
 * @param signer the name of who signed
 */
record Issuing(boolean joint, DocumentNumber number, String signer, LocalDate day) {

    private static final String JOINT = "joint";

    /** As it would be with what somebody has entered; empty while there is no proper document number. */
    static Optional<Issuing> proposed(Map<String, Entered> entered, String signer, LocalDate day) {
        return of(text(entered, "issuers"), text(entered, "number"), signer, day);
    }

    private static String text(Map<String, Entered> entered, String field) {
        return entered.get(field) instanceof Entered.Text(var text) ? text : "";
    }

    static Optional<Issuing> of(Act signing, Roster roster) {
        var signer = roster.nameOf(signing.persons().getFirst());
        return of(text(signing, "issuers"), text(signing, "number"), signer, signing.happened());
    }

    private static String text(Act signing, String field) {
        return signing.values().get(field) instanceof Value.Text(var text) ? text : "";
    }

    private static Optional<Issuing> of(String issuers, String number, String signer, LocalDate day) {
        try {
            return Optional.of(new Issuing(issuers.equals(JOINT), DocumentNumber.parse(number), signer, day));
        } catch (IllegalArgumentException improper) {
            return Optional.empty();
        }
    }

    /**
     * Makes a text an issued document.
     *
     * @param above the county
     */
    void onto(OfficialDocumentBuilder document, String township, String above) {
        var government = above + township + "人民政府";
        var committee = "中共" + above + township + "委员会";
        boolean committeeLeads = joint && number.issuer().contains("委");
        var issuers = new ArrayList<>(List.of(government));
        if (joint) {
            issuers.add(committeeLeads ? 0 : 1, committee);
        }
        document.head(RedHead.of((committeeLeads ? "中共" + township + "委员会" : township + "人民政府") + "文件"))
                .number(number)
                .signer(signer)
                .signature(new Signature(issuers, day, Signature.Form.SEALED))
                .imprint(new Imprint("中共" + above + "委全面依法治县委员会办公室", township + "党政办公室", day));
    }
}
