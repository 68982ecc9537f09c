package io.hrsystem.query.platform.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A page of A4 in the colours and letters of our documents; of the letters those that are used are embedded. */
public final class Sheet {
    public static final Color INK = new Color(0x1f, 0x29, 0x33);
    public static final Color PALE = new Color(0x61, 0x6e, 0x7c);
    public static final Color ACCENT = new Color(0x1d, 0x4e, 0x89);
    private static final Color RULE = new Color(0xd5, 0xdb, 0xe1);
    private static final Color SHADE = new Color(0xf1, 0xf4, 0xf8);
    private static final float MARGIN = 42;
    private static final float PADDING = 4.5f;

    private static final BaseFont REGULAR = font("NotoSansKR-Regular.ttf");
    private static final BaseFont BOLD = font("NotoSansKR-Bold.ttf");

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Sheet(String title, String author, String language) {
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        document.addTitle(title);
        document.addAuthor(author);
        document.addCreator("HR system");
        document.setDocumentLanguage(language);
        document.open();
    }

    private static BaseFont font(String name) {
        try (var file = Objects.requireNonNull(Sheet.class.getResourceAsStream("/fonts/" + name), name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Font regular(float size, Color color) {
        return new Font(REGULAR, size, Font.NORMAL, color);
    }

    public static Font bold(float size, Color color) {
        return new Font(BOLD, size, Font.NORMAL, color);
    }

    /** As wide as the page. */
    public static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    /** Without any line around it. */
    public static PdfPCell plain(String text, Font font, int alignment) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(PADDING);
        return cell;
    }

    public static PdfPCell cell(String text, Font font, int alignment) {
        var cell = plain(text, font, alignment);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.6f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    public static PdfPCell shaded(PdfPCell cell) {
        cell.setBackgroundColor(SHADE);
        return cell;
    }

    public static PdfPCell around(PdfPTable table) {
        var cell = new PdfPCell(table);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    public void add(PdfPTable table, float spaceAfter) {
        table.setSpacingAfter(spaceAfter);
        document.add(table);
    }

    public byte[] close() {
        document.close();
        return bytes.toByteArray();
    }
}
