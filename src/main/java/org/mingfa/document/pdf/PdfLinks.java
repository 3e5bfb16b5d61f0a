package org.mingfa.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.mingfa.document.Geometry;
import org.mingfa.document.Inline;
import org.mingfa.document.page.Layout;
import org.mingfa.document.page.Piece;

/** Leads from figures to their records, and from the reader's navigation to headings. */
final class PdfLinks {

    private static final double PAGE_HEIGHT = Geometry.points(Geometry.PAGE_HEIGHT_MM);

    private final PDDocument pdf;
    private final Layout layout;

    PdfLinks(PDDocument pdf, Layout layout) {
        this.pdf = pdf;
        this.layout = layout;
    }

    void write() throws IOException {
        for (int i = 0; i < layout.pages().size(); i++) {
            List<PDAnnotation> links = new ArrayList<>();
            for (Piece piece : layout.pages().get(i).pieces()) {
                if (piece instanceof Piece.Run run && run.records() != null) {
                    links.add(link(run, run.records()));
                }
            }
            if (!links.isEmpty()) {
                pdf.getPage(i).setAnnotations(links);
            }
        }
        outline();
    }

    private PDAnnotation link(Piece.Run run, Inline.Records records) {
        var link = new PDAnnotationLink();
        double height = PAGE_HEIGHT - run.y();
        double left = run.x().getFirst();
        var area =
                new PDRectangle((float) left, (float) (height - 0.2 * run.size()), (float) (run.end() - left), (float)
                        (1.2 * run.size()));
        link.setRectangle(area);
        var border = new COSArray();
        for (int i = 0; i < 3; i++) {
            border.add(COSInteger.ZERO);
        }
        link.setBorder(border);
        link.setPrinted(true);
        switch (records) {
            case Inline.Within within -> {
                Layout.Spot spot = layout.anchors().get(within.anchor());
                if (spot != null) {
                    link.setDestination(destination(spot));
                }
            }
            case Inline.Elsewhere elsewhere -> {
                var action = new PDActionURI();
                action.setURI(elsewhere.address().toASCIIString());
                link.setAction(action);
            }
        }
        return link;
    }

    private void outline() {
        var outline = new PDDocumentOutline();
        var open = new ArrayList<PDOutlineNode>(List.of(outline));
        var levels = new ArrayList<Integer>(List.of(0));
        for (Layout.Landmark landmark : layout.landmarks()) {
            while (levels.getLast() >= landmark.level()) {
                levels.removeLast();
                open.removeLast();
            }
            var item = new PDOutlineItem();
            item.setTitle(landmark.text());
            item.setDestination(destination(landmark.spot()));
            open.getLast().addLast(item);
            open.add(item);
            levels.add(landmark.level());
        }
        if (!layout.landmarks().isEmpty()) {
            pdf.getDocumentCatalog().setDocumentOutline(outline);
        }
    }

    private PDPageXYZDestination destination(Layout.Spot spot) {
        var destination = new PDPageXYZDestination();
        destination.setPage(pdf.getPage(spot.page()));
        destination.setTop((int) Math.ceil(PAGE_HEIGHT - spot.y()));
        return destination;
    }
}
