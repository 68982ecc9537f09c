package io.hrsystem.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.payroll.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a month, and what they add up to. The same inputs give the same bytes.
 *
 * @param ruleSetId of the rules that it was computed by
 * @param gross of all earnings
 * @param taxable gross without what is exempt
 */
public record Payslip(
        String employeeId,
        YearMonth month,
        String ruleSetId,
        List<PayslipLine> lines,
        long gross,
        long taxable,
        long deductions,
        long net,
        List<PayslipWarning> warnings) {
    private static final JsonMapper JSON = new JsonMapper();

    public Payslip {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
        var codes = new HashSet<String>();
        for (var line : lines)
            if (!codes.add(line.code())) throw new IllegalArgumentException("Two lines " + line.code());
    }

    /** Adds up. */
    static Payslip of(
            String employeeId,
            YearMonth month,
            String ruleSetId,
            List<PayslipLine> lines,
            List<PayslipWarning> warnings) {
        var gross = sum(lines, PayslipLine.Kind.EARNING);
        var deductions = sum(lines, PayslipLine.Kind.DEDUCTION);
        return new Payslip(
                employeeId, month, ruleSetId, lines, gross, taxable(lines), deductions, gross - deductions, warnings);
    }

    /** Never below zero, whatever absences cost. */
    static long taxable(List<PayslipLine> lines) {
        var exempt = lines.stream().mapToLong(PayslipLine::exempt).sum();
        return Math.max(0, sum(lines, PayslipLine.Kind.EARNING) - exempt);
    }

    private static long sum(List<PayslipLine> lines, PayslipLine.Kind kind) {
        return lines.stream()
                .filter(it -> it.kind() == kind)
                .mapToLong(PayslipLine::amount)
                .sum();
    }

    /** Everything it says, in one form. */
    public byte[] bytes() {
        var root = JSON.createObjectNode();
        root.put("employeeId", employeeId);
        root.put("month", month.toString());
        root.put("ruleSetId", ruleSetId);
        root.put("gross", gross);
        root.put("taxable", taxable);
        root.put("deductions", deductions);
        root.put("net", net);
        var names = root.putArray("warnings");
        warnings.forEach(it -> names.add(it.name()));
        var all = root.putArray("lines");
        for (var line : lines) write(all.addObject(), line);
        return JSON.writeValueAsString(root).getBytes(UTF_8);
    }

    private static void write(ObjectNode node, PayslipLine line) {
        node.put("code", line.code());
        words(node.putObject("name"), line.name());
        node.put("kind", line.kind().name());
        node.put("amount", line.amount());
        node.put("exempt", line.exempt());
        words(node.putObject("formula"), line.formula());
        node.put("article", line.article());
        node.put("rounding", line.rounding());
        var inputs = node.putArray("inputs");
        for (var input : line.inputs()) {
            var each = inputs.addObject();
            each.put("term", input.term());
            each.put("name", input.name());
            each.put("value", input.value());
        }
        var causes = node.putArray("causes");
        line.causes().forEach(causes::add);
    }

    private static void words(ObjectNode node, Words words) {
        node.put("ko", words.ko());
        node.put("en", words.en());
    }

    /** SHA-256 of the bytes, in hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
