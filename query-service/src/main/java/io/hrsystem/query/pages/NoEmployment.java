package io.hrsystem.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Some accounts are nobody's who works at the company: they have no day to look at. */
final class NoEmployment {
    private NoEmployment() {}

    static String tell(@Nullable Company company, Model model) {
        model.addAttribute("company", company);
        return "no-employment";
    }
}
