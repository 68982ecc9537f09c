package io.hrsystem.query.payroll.files;

import static io.hrsystem.query.platform.documents.Sheet.ACCENT;
import static io.hrsystem.query.platform.documents.Sheet.INK;
import static io.hrsystem.query.platform.documents.Sheet.PALE;
import static io.hrsystem.query.platform.documents.Sheet.bold;
import static io.hrsystem.query.platform.documents.Sheet.cell;
import static io.hrsystem.query.platform.documents.Sheet.plain;
import static io.hrsystem.query.platform.documents.Sheet.regular;
import static io.hrsystem.query.platform.documents.Sheet.shaded;
import static io.hrsystem.query.platform.documents.Sheet.table;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipLine.Kind;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.query.payroll.payslips.Payslip;
import io.hrsystem.query.platform.documents.Sheet;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPTable;

/**
 * A payslip on paper, with everything that article 27-2 of the Enforcement Decree of the Labor Standards Act asks for.
 *
 * @param company its name
 * @param texts of the language that it is in
 */
record PrintedPayslip(String company, PaidPerson person, PrintedTexts texts) {
    private static final float SMALL = 8.5f;
    private static final float TINY = 7f;
    private static final float GAP = 12;
    /** As high as a text. */
    private static final String BLANK = " ";

    byte[] pdf() {
        var sheet = new Sheet(
                "%s %s %s".formatted(texts.say(Word.TITLE), payslip().month(), person.name()), company, texts.tag());
        sheet.add(heading(), GAP);
        sheet.add(whoAndWhen(), GAP);
        sheet.add(sums(), GAP);
        sheet.add(attendance(), GAP);
        sheet.add(calculation(), GAP);
        sheet.add(proof(), 0);
        return sheet.close();
    }

    private Payslip payslip() {
        return person.payslip();
    }

    private PdfPTable heading() {
        var table = table(3, 2);
        var title = payslip().isHandedOver()
                ? texts.say(Word.TITLE)
                : "%s (%s)".formatted(texts.say(Word.TITLE), texts.say(Word.PREVIEW));
        table.addCell(plain(title, bold(20, ACCENT), Element.ALIGN_LEFT));
        var right = plain(company, bold(11, INK), Element.ALIGN_RIGHT);
        right.setVerticalAlignment(Element.ALIGN_BOTTOM);
        table.addCell(right);
        return table;
    }

    private PdfPTable whoAndWhen() {
        var table = table(1.1f, 2, 1.1f, 2);
        var hired = person.hiredOn();
        fact(table, Word.NAME, person.name());
        fact(table, Word.MONTH, payslip().month().toString());
        fact(table, Word.NUMBER, person.number());
        fact(table, Word.PAY_DATE, payslip().payDate().toString());
        fact(table, Word.DEPARTMENT, person.department());
        fact(table, Word.KIND, texts.say(payslip().kind() == RunKind.REGULAR ? Word.REGULAR : Word.OFF_CYCLE));
        fact(table, Word.POSITION, person.position());
        fact(table, Word.HIRED_ON, hired == null ? "" : hired.toString());
        return table;
    }

    private void fact(PdfPTable table, Word word, String value) {
        table.addCell(shaded(cell(texts.say(word), regular(SMALL, PALE), Element.ALIGN_LEFT)));
        table.addCell(cell(value, bold(SMALL, INK), Element.ALIGN_LEFT));
    }

    private PdfPTable sums() {
        var table = table(1, 0.04f, 1);
        table.addCell(Sheet.around(
                items(Word.EARNINGS, Kind.EARNING, Word.GROSS, payslip().gross())));
        table.addCell(plain("", regular(SMALL, INK), Element.ALIGN_LEFT));
        table.addCell(Sheet.around(items(
                Word.DEDUCTIONS,
                Kind.DEDUCTION,
                Word.SUM_OF_DEDUCTIONS,
                payslip().deductions())));
        var net = table(1, 1);
        net.addCell(shaded(plain(texts.say(Word.NET), bold(12, ACCENT), Element.ALIGN_LEFT)));
        net.addCell(shaded(plain(texts.inWon(payslip().net()), bold(14, ACCENT), Element.ALIGN_RIGHT)));
        var whole = Sheet.around(net);
        whole.setColspan(3);
        whole.setPaddingTop(GAP);
        table.addCell(whole);
        return table;
    }

    /** Both of the same height, so that the sums stand beside each other. */
    private PdfPTable items(Word title, Kind kind, Word sumOf, long sum) {
        var table = table(3, 2);
        table.addCell(shaded(cell(texts.say(title), bold(SMALL, INK), Element.ALIGN_LEFT)));
        table.addCell(shaded(cell(texts.say(Word.AMOUNT), regular(SMALL, PALE), Element.ALIGN_RIGHT)));
        for (var line : lines(kind)) row(table, texts.say(line.name()), texts.won(line.amount()));
        for (var number = lines(kind).size(); number < mostLines(); number++) row(table, BLANK, BLANK);
        table.addCell(cell(texts.say(sumOf), bold(SMALL, INK), Element.ALIGN_LEFT));
        table.addCell(cell(texts.won(sum), bold(SMALL, INK), Element.ALIGN_RIGHT));
        var exempt = payslip().content().stream().mapToLong(PayslipLine::exempt).sum();
        if (exempt == 0) return table;
        if (kind == Kind.EARNING) row(table, texts.say(Word.EXEMPT), texts.won(exempt));
        else row(table, BLANK, BLANK);
        return table;
    }

    private int mostLines() {
        return Math.max(lines(Kind.EARNING).size(), lines(Kind.DEDUCTION).size());
    }

    private static void row(PdfPTable table, String name, String amount) {
        table.addCell(cell(name, regular(SMALL, INK), Element.ALIGN_LEFT));
        table.addCell(cell(amount, regular(SMALL, INK), Element.ALIGN_RIGHT));
    }

    private List<PayslipLine> lines(Kind kind) {
        return payslip().content().stream().filter(it -> it.kind() == kind).toList();
    }

    private PdfPTable attendance() {
        var table = table(1.5f, 1, 1.5f, 1, 1.5f, 1);
        title(table, Word.ATTENDANCE, 6);
        var time = payslip().attendance();
        figure(table, Word.WORKED_DAYS, texts.days(time.workedDays()));
        figure(table, Word.WORK, texts.hours(time.workMinutes()));
        figure(table, Word.OVERTIME, texts.hours(time.overtimeMinutes()));
        figure(table, Word.NIGHT, texts.hours(time.nightMinutes()));
        figure(table, Word.HOLIDAY, texts.hours(time.holidayMinutes()));
        figure(table, Word.LONG_HOLIDAY, texts.hours(time.longHolidayMinutes()));
        figure(table, Word.ABSENT, texts.days(time.absentDays()));
        figure(table, Word.LATE, texts.hours(time.lateMinutes()));
        figure(table, Word.LEAVE, texts.hours(time.leaveMinutes()));
        return table;
    }

    private void figure(PdfPTable table, Word word, String value) {
        table.addCell(cell(texts.say(word), regular(SMALL, PALE), Element.ALIGN_LEFT));
        table.addCell(cell(value, regular(SMALL, INK), Element.ALIGN_RIGHT));
    }

    private PdfPTable calculation() {
        var table = table(2, 5, 2.4f, 1.5f);
        title(table, Word.CALCULATION, 4);
        for (var word : List.of(Word.ITEM, Word.FORMULA, Word.ARTICLE, Word.AMOUNT))
            table.addCell(cell(
                    texts.say(word),
                    regular(TINY, PALE),
                    word == Word.AMOUNT ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
        // with its title on each further page
        table.setHeaderRows(2);
        for (var line : payslip().content()) {
            table.addCell(cell(texts.say(line.name()), regular(TINY, INK), Element.ALIGN_LEFT));
            table.addCell(cell(texts.say(line.formula()), regular(TINY, INK), Element.ALIGN_LEFT));
            table.addCell(cell(line.article() == null ? "" : line.article(), regular(TINY, PALE), Element.ALIGN_LEFT));
            table.addCell(cell(texts.won(line.amount()), regular(TINY, INK), Element.ALIGN_RIGHT));
        }
        return table;
    }

    private void title(PdfPTable table, Word word, int columns) {
        var title = shaded(cell(texts.say(word), bold(SMALL, INK), Element.ALIGN_LEFT));
        title.setColspan(columns);
        table.addCell(title);
    }

    private PdfPTable proof() {
        var table = table(1);
        var font = regular(TINY, PALE);
        table.addCell(plain(texts.say(Word.BY_LAW), font, Element.ALIGN_LEFT));
        table.addCell(plain(texts.say(Word.RULES) + "  " + payslip().ruleSetId(), font, Element.ALIGN_LEFT));
        table.addCell(plain(texts.say(Word.HASH) + "  " + payslip().hash(), font, Element.ALIGN_LEFT));
        return table;
    }
}
