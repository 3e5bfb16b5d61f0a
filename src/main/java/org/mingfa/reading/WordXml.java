package org.mingfa.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The main part of a docx as it is, so that whatever is written back changes nothing else. */
public final class WordXml {

    public static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    public static Document parse(InputStream in) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Every paragraph, those in tables included, those in text boxes not, in the order of the document. */
    public static List<Element> paragraphs(Document document) {
        var found = new ArrayList<Element>();
        collect(document.getDocumentElement(), found);
        return found;
    }

    private static void collect(Node node, List<Element> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "p")) {
                found.add((Element) child);
            } else if (child instanceof Element) {
                collect(child, found);
            }
        }
    }

    /** The pieces of text of a paragraph: w:t, and w:tab and w:br, which count one character each. */
    public static List<Element> pieces(Element paragraph) {
        var found = new ArrayList<Element>();
        pieces(paragraph, found);
        return found;
    }

    private static void pieces(Node node, List<Element> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "t") || (is(child, "tab") && is(child.getParentNode(), "r")) || is(child, "br")) {
                found.add((Element) child);
            } else if (child instanceof Element
                    && !is(child, "pPr")
                    && !is(child, "del")
                    && !is(child, "moveFrom")
                    && !is(child, "txbxContent")) {
                pieces(child, found);
            }
        }
    }

    public static String text(Element piece) {
        return is(piece, "t") ? piece.getTextContent() : is(piece, "tab") ? "\t" : "\n";
    }

    public static boolean is(Node node, String name) {
        return name.equals(node.getLocalName()) && SPACE.equals(node.getNamespaceURI());
    }
}
