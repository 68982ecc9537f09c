package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.documents.Sheet.ACCENT;
import static io.hrsystem.query.platform.documents.Sheet.INK;
import static io.hrsystem.query.platform.documents.Sheet.PALE;
import static io.hrsystem.query.platform.documents.Sheet.bold;
import static io.hrsystem.query.platform.documents.Sheet.cell;
import static io.hrsystem.query.platform.documents.Sheet.plain;
import static io.hrsystem.query.platform.documents.Sheet.regular;
import static io.hrsystem.query.platform.documents.Sheet.shaded;
import static io.hrsystem.query.platform.documents.Sheet.table;

import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.Certificate;
import io.hrsystem.contract.tenants.Certificate.Party;
import io.hrsystem.query.platform.documents.Sheet;
import java.util.Locale;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPTable;

/**
 * A certificate on paper, each line in Korean and English. It says what the signed file says, and by which hash that is
 * known; of the keys' ids only how many there are.
 */
record PrintedCertificate(Certificate content, SignedDocument signed) {
    private static final float SMALL = 8.5f;
    private static final float TINY = 7f;
    private static final float GAP = 12;

    byte[] pdf() {
        var sheet = new Sheet("개인정보 파기 확인서 %d".formatted(content.number()), "HR system", "ko");
        sheet.add(heading(), GAP);
        sheet.add(facts(), GAP);
        sheet.add(rows(), GAP);
        sheet.add(proof(), 0);
        return sheet.close();
    }

    private PdfPTable heading() {
        var table = table(1);
        table.addCell(plain("개인정보 파기 확인서", bold(20, ACCENT), Element.ALIGN_LEFT));
        table.addCell(plain("Certificate of erasure", bold(12, ACCENT), Element.ALIGN_LEFT));
        table.addCell(plain("아래 회사의 모든 기록을 복구할 수 없도록 파기하였음을 확인합니다.", regular(SMALL, INK), Element.ALIGN_LEFT));
        table.addCell(plain(
                "All records of the company below were destroyed so that nobody can restore them.",
                regular(SMALL, INK),
                Element.ALIGN_LEFT));
        return table;
    }

    private PdfPTable facts() {
        var table = table(1.3f, 2);
        fact(table, "번호", "Number", Long.toString(content.number()));
        fact(table, "확인서 식별자", "Certificate", content.id().value());
        fact(table, "회사(가명)", "Company, by its pseudonym", content.tenantId().value());
        fact(table, "발급 시각", "Issued at", content.issuedAt().toString());
        fact(table, "계약 종료일", "Contract ended on", content.contractEndedOn().toString());
        fact(table, "보존 기한", "Kept until", content.retainUntil().toString());
        fact(table, "법적 근거", "Legal basis", content.legalBasis());
        fact(table, "파기 요청", "Asked for by", party(content.askedBy()));
        fact(table, "파기 승인", "Approved by", party(content.approvedBy()));
        fact(table, "파기한 이벤트", "Events", number(content.events().count()));
        fact(table, "이벤트 범위", "First and last event", range());
        fact(table, "이벤트 해시", "Hash of their ids", content.events().hash());
        fact(table, "파기한 암호 키", "Keys destroyed", number(content.keys().count()));
        fact(table, "암호 키 해시", "Hash of their ids", content.keys().hash());
        fact(
                table,
                "조회 데이터 재기록일",
                "Files of read models rewritten on",
                content.readModelsRewrittenOn().toString());
        fact(
                table,
                "암호문이 있는 마지막 백업의 만료일",
                "Last backup with ciphertext expires on",
                content.backups().ciphertextUntil().toString());
        fact(
                table,
                "키가 있는 마지막 백업의 만료일",
                "Last backup with keys expires on",
                content.backups().keysUntil().toString());
        return table;
    }

    private String range() {
        var first = content.events().first();
        var last = content.events().last();
        return first == null || last == null ? "–" : first + " – " + last;
    }

    private static String party(Party party) {
        var kind = switch (party.kind()) {
            case MACHINE_CLIENT -> "기계 클라이언트, machine client";
        };
        return "%s (%s)".formatted(party.client(), kind);
    }

    private static void fact(PdfPTable table, String korean, String english, String value) {
        table.addCell(shaded(cell(korean + "\n" + english, regular(TINY, PALE), Element.ALIGN_LEFT)));
        table.addCell(cell(value, regular(SMALL, INK), Element.ALIGN_LEFT));
    }

    private PdfPTable rows() {
        var table = table(3, 1);
        table.addCell(shaded(cell("표 Table", bold(SMALL, INK), Element.ALIGN_LEFT)));
        table.addCell(shaded(cell("행 Rows", bold(SMALL, INK), Element.ALIGN_RIGHT)));
        // on each further page too
        table.setHeaderRows(1);
        content.tables().forEach((name, rows) -> {
            table.addCell(cell(name, regular(TINY, INK), Element.ALIGN_LEFT));
            table.addCell(cell(number(rows), regular(TINY, INK), Element.ALIGN_RIGHT));
        });
        return table;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private PdfPTable proof() {
        var table = table(1);
        line(table, "서명된 원본은 JSON 파일이며 deploy/local/verify 로 네트워크 없이 검증할 수 있습니다.");
        line(table, "The signed original is the JSON file; deploy/local/verify checks it without network.");
        line(table, "JSON 파일의 SHA-256 · SHA-256 of the JSON file  " + signed.hash());
        line(
                table,
                "이전 확인서의 해시 · Hash of the previous certificate  "
                        + (content.previous() == null ? "–" : content.previous()));
        line(table, "서명 키 · Key that signed  " + content.signedBy().keyId());
        return table;
    }

    private static void line(PdfPTable table, String text) {
        table.addCell(plain(text, regular(TINY, PALE), Element.ALIGN_LEFT));
    }
}
