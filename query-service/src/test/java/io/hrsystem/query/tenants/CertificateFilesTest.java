package io.hrsystem.query.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates as files. */
@RunningService
class CertificateFilesTest {
    private final Feed feed;
    private final Client client;
    private final JdbcClient command;
    private final Erased erased = new Erased(TenantId.next(), 6_001);
    private final GlobalPosition last;

    CertificateFilesTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.command = JdbcClient.create(databases.command().system());
        this.last = feed.append(TenantId.PLATFORM, StreamIds.CERTIFICATES, erased.issued());
    }

    @Test
    void theFileIsByteByByteWhatWasSigned() throws Exception {
        var answer = get(client.tokens().superAdmin(), erased.id() + ".json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(erased.signed().text());
        assertThat(onRecord()).containsExactly("certificates/%s.json".formatted(erased.id()));
    }

    @Test
    void peopleReadItInBothLanguages() throws Exception {
        var answer = get(client.tokens().superAdmin(), erased.id() + ".pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        Files.write(Path.of("target/certificate.pdf"), answer.body());
        assertThat(text(answer.body()))
                .contains(
                        "개인정보 파기 확인서",
                        "Certificate of erasure",
                        erased.company().value())
                .contains("계약 종료일", "2027-02-28", "2030-02-28", "2030-04-02", "2030-03-10", "2030-03-03")
                .contains("client-one (기계 클라이언트, machine client)", "client-two")
                .contains("read.employee", "1,234", "200,000", "first-event", "last-event")
                .contains(erased.signed().hash(), "제21조제1항");
    }

    @Test
    void nobodyElseGetsItAndWhatIsNotThereIsNotFound() throws Exception {
        var company = Company.active(feed, client, "Acme");
        var admin = client.tokens().of(company.id(), Role.TENANT_ADMIN);
        for (var kind : List.of(".json", ".pdf")) {
            assertThat(get(admin, erased.id() + kind).statusCode()).isEqualTo(403);
            assertThat(get(client.tokens().superAdmin(), TenantId.next() + kind).statusCode())
                    .isEqualTo(404);
            assertThat(get(client.tokens().superAdmin(), "x" + kind).statusCode())
                    .isBetween(400, 404);
        }
        assertThat(onRecord()).isEmpty();
    }

    private List<String> onRecord() {
        return command.sql("SELECT what FROM access_log WHERE kind = 'DOWNLOAD' AND what LIKE ?")
                .param("certificates/%s%%".formatted(erased.id()))
                .query(String.class)
                .list();
    }

    private static String text(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages(); page++)
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        return text.toString();
    }

    private HttpResponse<byte[]> get(String token, String file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/certificates/%s".formatted(client.port(), file)))
                .header("Authorization", "Bearer " + token)
                .header("HR-Min-Position", Client.POSITIONS.hide(last))
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
