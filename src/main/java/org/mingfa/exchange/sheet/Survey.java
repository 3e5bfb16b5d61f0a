package org.mingfa.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A first look through a workbook, before its rows are read: merged cells stand behind the rows they concern, and a package
 * made to burst a memory must be known before it is opened in earnest.
 */
final class Survey {

    private static final long MOST_UNPACKED = 512L << 20;
    /** Of a part that is held in memory whole: the table of texts, the styles. */
    private static final long MOST_HELD = 128L << 20;

    private static final int MOST_MERGES = 200_000;
    /** The last column a program knows is XFD. */
    private static final int MOST_LETTERS = 3;

    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    private final XMLInputFactory xml = XMLInputFactory.newFactory();
    private final Map<String, List<CellRange>> mergesByPart = new HashMap<>();
    private final Map<String, String> partBySheet = new HashMap<>();
    private long unpacked;

    private Survey() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws WorkbookRefused when it is no workbook, damaged or too large */
    static Survey of(Path workbook) {
        Survey survey = new Survey();
        try (ZipFile zip = ZipFile.builder().setPath(workbook).get()) {
            if (zip.getEntry(LINKS) == null) {
                throw new WorkbookRefused("这个文件不是 Excel 工作簿。请另存为“Excel 工作簿（.xlsx）”后重新导入。");
            }
            for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
                survey.look(zip, parts.nextElement());
            }
            return survey;
        } catch (WorkbookRefused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw WorkbookRefused.damaged(e);
        }
    }

    /**
     * The merged cells of the sheet with that relationship id.
     *
     * @throws WorkbookRefused when the sheet lies where none was looked for: its merged cells would go unseen
     */
    Merges merges(String sheetId) {
        List<CellRange> ranges = mergesByPart.get(partBySheet.getOrDefault(sheetId, ""));
        if (ranges == null) {
            throw WorkbookRefused.damaged(null);
        }
        return new Merges(ranges);
    }

    private void links(InputStream content) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                String target = reader.getAttributeValue(null, "Target");
                partBySheet.put(
                        reader.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void look(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        String name = part.getName();
        boolean heldInMemory = !name.contains("/worksheets/");
        long most = heldInMemory ? MOST_HELD : MOST_UNPACKED - unpacked;
        try (Limited content = new Limited(zip.getInputStream(part), most, WorkbookRefused::tooMuch)) {
            if (name.equals(LINKS)) {
                links(content);
            } else if (name.contains("/worksheets/") && name.endsWith(".xml")) {
                mergesByPart.put(name, sheet(content));
            } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            unpacked += content.count();
        }
    }

    private List<CellRange> sheet(InputStream content) throws XMLStreamException {
        List<CellRange> merges = new ArrayList<>();
        XMLStreamReader reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = reader.getLocalName();
            if (element.equals("c")) {
                requireReasonable(reader.getAttributeValue(null, "r"));
            } else if (element.equals("mergeCell")) {
                merges.add(CellRange.of(reader.getAttributeValue(null, "ref")));
                if (merges.size() > MOST_MERGES) {
                    throw WorkbookRefused.tooMuch();
                }
            }
        }
        return merges;
    }

    /** A cell claimed to lie millions of columns to the right would make the reader reserve as many. */
    private static void requireReasonable(@Nullable String address) {
        if (address != null && address.chars().filter(Character::isLetter).count() > MOST_LETTERS) {
            throw WorkbookRefused.tooMuch();
        }
    }
}
