package io.hrsystem.query.platform.packages;

import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.query.platform.packages.KeptSeals.Range;
import io.hrsystem.query.platform.packages.PackageLines.Line;
import io.hrsystem.query.platform.packages.PackageLines.Value;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page of a package for people, in both languages: what it is, how it is checked, and its first events. */
final class PackagePage {
    /** More would keep memory and browsers busy; all are in {@code events.jsonl}. */
    private static final int MOST = 2_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AskedPackage asked;
    private final @Nullable Range seals;
    private final List<SealKey> keys;
    private final Map<String, Integer> types = new TreeMap<>();
    private final StringBuilder rows = new StringBuilder();
    private int events;

    PackagePage(AskedPackage asked, @Nullable Range seals, List<SealKey> keys) {
        this.asked = asked;
        this.seals = seals;
        this.keys = keys;
    }

    void add(Line event) {
        types.merge(event.type(), 1, Integer::sum);
        if (events++ >= MOST) return;
        var at = TIME.format(
                Instant.parse(event.recordedAt()).atZone(asked.asked().zone()));
        rows.append(row(
                at,
                event.type(),
                event.stream() + " #" + event.sequence(),
                event.values().stream().map(PackagePage::text).collect(Collectors.joining(", ")),
                event.event()));
    }

    private static String text(Value it) {
        return it.field() + ": " + Objects.requireNonNullElse(it.value(), "(삭제됨, erased)");
    }

    String html() {
        var it = asked.asked();
        var facts = new StringBuilder()
                .append(row("회사", "Company", asked.company()))
                .append(row("기간", "Period", "%s – %s (%s)".formatted(it.from(), it.to(), it.zone())))
                .append(row("직원", "Employee", it.employeeId() == null ? "전체 / all" : it.employeeId()))
                .append(row(
                        "요청",
                        "Asked for",
                        asked.actor() + ", "
                                + TIME.format(asked.row().recordedAt().atZone(it.zone()))))
                .append(row("이벤트", "Events", events))
                .append(row("봉인", "Seals", seals == null ? "–" : seals.first() + " – " + seals.last()));
        for (var key : keys) facts.append(row("봉인 키 지문", "Fingerprint of a key", key.id()));
        var counts = types.entrySet().stream()
                .map(type -> row(type.getKey(), type.getValue()))
                .collect(Collectors.joining());
        return """
            <!DOCTYPE html>
            <html lang="ko"><head><meta charset="utf-8"><title>감사 패키지 · Audit package</title>
            <style>body{font-family:sans-serif;margin:2rem}table{border-collapse:collapse;margin:1rem 0}
            td{border:1px solid #bbb;padding:.2rem .6rem;vertical-align:top}</style></head><body>
            <h1>감사 패키지 · Audit package</h1>
            <p>이 파일의 이벤트는 저장된 그대로이며, 봉인(서명된 해시 체인)으로 위조 여부를 확인할 수 있습니다.
            네트워크나 데이터베이스 없이 <code>deploy/local/verify FILE</code> 로 검증하세요. 서명 키의 지문은 운영사가
            별도로 알려 준 것과 비교해야 합니다.</p>
            <p lang="en">These events are as they were stored; seals, a signed chain of hashes, show whether one was changed.
            Check them without network or database by <code>deploy/local/verify FILE</code>, and compare the fingerprint
            of the key with the one that the operator has told you by another way.</p>
            <table>%s</table>
            <h2>종류별 · By type</h2>
            <table>%s</table>
            <h2>이벤트 · Events (%d / %d)</h2>
            <table>%s</table>
            </body></html>
            """.formatted(facts, counts, Math.min(events, MOST), events, rows);
    }

    private static String row(Object... cells) {
        var row = new StringBuilder("<tr>");
        for (var cell : cells)
            row.append("<td>").append(HtmlUtils.htmlEscape(cell.toString())).append("</td>");
        return row.append("</tr>\n").toString();
    }
}
