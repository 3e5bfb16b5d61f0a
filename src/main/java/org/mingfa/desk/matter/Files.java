package org.mingfa.desk.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingfa.desk.look.EvidenceView;
import org.mingfa.desk.shell.MatterAddress;
import org.mingfa.evidence.Safe;
import org.mingfa.judging.Act;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Docket;

/** The files of a matter: what they are called, where they are seen. */
record Files(Procedure procedure, Docket docket) {

    private static final int DIGEST_SHOWN = 6;

    List<EvidenceView> of(Act act) {
        return act.evidence().stream().map(file -> view(act, file)).toList();
    }

    /** All of them, those of the latest act first. */
    List<MatterView.Proof> all() {
        var proofs = new ArrayList<MatterView.Proof>();
        docket.acts().stream()
                .sorted(Comparator.comparingInt(Act::seq).reversed())
                .forEach(act -> act.evidence()
                        .forEach(file ->
                                proofs.add(new MatterView.Proof(kind(act, file), view(act, file), preview(file)))));
        return proofs;
    }

    private String kind(Act act, Act.Evidence file) {
        var step = procedure.step(act.step());
        return step == null
                ? file.kind()
                : step.evidence().stream()
                        .filter(kind -> kind.id().equals(file.kind()))
                        .map(kind -> kind.name())
                        .findFirst()
                        .orElse(file.kind());
    }

    private EvidenceView view(Act act, Act.Evidence file) {
        var matter = docket.matter();
        var href = new MatterAddress(matter.county(), matter.id()).evidence(file.digest(), act.seq());
        return new EvidenceView(
                file.name(),
                word(file.mediaType()),
                Sizes.of(file.size()),
                href,
                isPicture(file) ? href : null,
                file.digest().substring(0, DIGEST_SHOWN));
    }

    private static boolean isPicture(Act.Evidence file) {
        return file.mediaType().startsWith("image/") && Safe.isShown(file.mediaType());
    }

    private static MatterView.Preview preview(Act.Evidence file) {
        if (isPicture(file)) {
            return MatterView.Preview.PICTURE;
        }
        return file.mediaType().equals("application/pdf") ? MatterView.Preview.PAGES : MatterView.Preview.NONE;
    }

    private static String word(String mediaType) {
        return switch (mediaType.replaceFirst("/.*", "")) {
            case "image" -> "图片";
            case "video" -> "视频";
            case "audio" -> "录音";
            case "text" -> "文本";
            default ->
                mediaType.endsWith("pdf")
                        ? "PDF"
                        : mediaType.endsWith("ofd")
                                ? "OFD"
                                : mediaType.contains("sheet") || mediaType.contains("excel") ? "表格" : "文档";
        };
    }
}
