package io.hrsystem.contract.payroll;

/** The same in both languages of the product. */
public record Words(String ko, String en) {
    public Words plus(Words more) {
        return new Words(ko + more.ko, en + more.en);
    }
}
