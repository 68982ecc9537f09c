package io.hrsystem.query.payroll.payslips;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipLine.Input;
import io.hrsystem.contract.payroll.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line in its payslip. Two are the same only if they are one: what is loaded for many at once is matched by it. */
public final class Line {
    private final Payslip payslip;
    private final PayslipLine content;

    Line(Payslip payslip, PayslipLine content) {
        this.payslip = payslip;
        this.content = content;
    }

    Payslip payslip() {
        return payslip;
    }

    List<String> causes() {
        return content.causes();
    }

    public String code() {
        return content.code();
    }

    public PayslipLine.Kind kind() {
        return content.kind();
    }

    public long amount() {
        return content.amount();
    }

    public long exempt() {
        return content.exempt();
    }

    public @Nullable String article() {
        return content.article();
    }

    public List<Input> inputs() {
        return content.inputs();
    }

    public String rounding() {
        return content.rounding();
    }

    String nameIn(@Nullable String language, Locale otherwise) {
        return said(content.name(), language, otherwise);
    }

    String formulaIn(@Nullable String language, Locale otherwise) {
        return said(content.formula(), language, otherwise);
    }

    private static String said(Words words, @Nullable String language, Locale otherwise) {
        var in = language == null ? otherwise.getLanguage() : language;
        return in.equals("ko") ? words.ko() : words.en();
    }
}
