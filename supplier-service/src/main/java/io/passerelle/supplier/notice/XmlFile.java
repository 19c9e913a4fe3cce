package io.passerelle.supplier.notice;

import io.passerelle.supplier.document.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML that may be hostile: no document type, so no entities of its own; nothing is fetched;
/// depth, number of elements and length of a text are bounded.
final class XmlFile {
    static final int DEEPEST = 40;
    static final int MOST_ELEMENTS = 1_000_000;
    static final int MOST_IN_ONE = 100_000;
    static final int MOST_ATTRIBUTES = 50;
    static final int LONGEST_TEXT = 10_000;

    private XmlFile() {}

    /// The whole file as one element.
    static XmlElement root(byte[] file) {
        List<XmlElement> found = new ArrayList<>();
        read(file, new Building("", MOST_IN_ONE, found::add));
        return found.getFirst();
    }

    /// Hands over each element on a path from the root on, `/Stock/Item`, one after another; the
    /// root itself for `""`.
    ///
    /// @throws Unreadable if it is no XML, or goes beyond a limit
    static void each(byte[] file, String path, Consumer<XmlElement> taker) {
        read(file, new Building(path, MOST_ELEMENTS, taker));
    }

    private static void read(byte[] file, Building building) {
        try {
            XMLReader reader = HardenedXml.reader();
            reader.setContentHandler(building);
            reader.setErrorHandler(building);
            reader.setEntityResolver(building);
            reader.parse(new InputSource(new ByteArrayInputStream(file)));
        } catch (SAXException e) {
            throw new Unreadable("no XML we read: " + words(e), e);
        } catch (IOException e) {
            throw new Unreadable("no XML we read: its characters are not in its encoding", e);
        }
    }

    private static String words(SAXException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return message.substring(0, Math.min(200, message.length()));
    }

    private static final class Building extends DefaultHandler {
        private final String wanted;
        private final Consumer<XmlElement> taker;
        private final Deque<String> path = new ArrayDeque<>();
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private final int most;
        private int elements;
        private int textLength;

        Building(String wanted, int most, Consumer<XmlElement> taker) {
            this.wanted = wanted;
            this.most = most;
            this.taker = taker;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes)
                throws SAXException {
            path.addLast(local);
            bound(path.size() <= DEEPEST, "elements within elements deeper than " + DEEPEST);
            bound(++elements <= most, "more than " + most + " elements");
            bound(attributes.getLength() <= MOST_ATTRIBUTES, "too many attributes");
            textLength = 0;
            if (!open.isEmpty() || isWanted()) {
                open.addLast(element(local, attributes));
            }
        }

        private boolean isWanted() {
            return wanted.isEmpty()
                    ? path.size() == 1
                    : wanted.equals("/" + String.join("/", path));
        }

        private static XmlElement element(String name, Attributes attributes) throws SAXException {
            XmlElement element = new XmlElement(name);
            for (int i = 0; i < attributes.getLength(); i++) {
                String value = attributes.getValue(i);
                bound(value.length() <= LONGEST_TEXT, "an attribute too long");
                element.attribute(attributes.getLocalName(i), value);
            }
            return element;
        }

        @Override
        public void characters(char[] characters, int from, int length) throws SAXException {
            textLength += length;
            bound(textLength <= LONGEST_TEXT, "a text longer than " + LONGEST_TEXT);
            XmlElement current = open.peekLast();
            if (current != null) {
                current.append(characters, from, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            path.removeLast();
            textLength = 0;
            XmlElement done = open.pollLast();
            if (done != null) {
                @Nullable XmlElement parent = open.peekLast();
                if (parent == null) {
                    taker.accept(done);
                } else {
                    parent.add(done);
                }
            }
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("something outside the file is asked for");
        }

        private static void bound(boolean held, String found) throws SAXException {
            if (!held) {
                throw new SAXException(found);
            }
        }
    }
}
