package io.hrsystem.payroll;

/** The same in both languages of the product. */
public record Words(String ko, String en) {
    Words plus(Words more) {
        return new Words(ko + more.ko, en + more.en);
    }
}
