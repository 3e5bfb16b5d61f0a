package org.mingfa.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.DocumentNumber;
import org.mingfa.document.Imprint;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.RedHead;
import org.mingfa.document.Signature;

/**
 * What the act of signing (签发) puts around the text of a report: head, document number, signer, issuers and date, record.
 *
 * @param joint whether the party committee issues it together with the government; whose number it bears, leads
 * @param signer the name of who signed
 */
public record Issuing(boolean joint, DocumentNumber number, String signer, LocalDate day) {

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
