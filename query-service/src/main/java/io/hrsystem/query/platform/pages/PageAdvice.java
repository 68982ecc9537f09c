package io.hrsystem.query.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What a page throws is told by a page; all others answer programs. */
@ControllerAdvice(basePackages = {"io.hrsystem.query.pages", "io.hrsystem.query.platform.pages"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {
    /** What every page has in its frame. */
    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAttribute("back", PagePaths.orFirst(request.getRequestURI()))
                .addAttribute(
                        "signedIn",
                        request.getUserPrincipal() != null
                                && !RefusedPage.endsSession(request.getAttribute(RefusedPage.CAUSE)));
    }

    @ExceptionHandler
    ModelAndView refused(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        var model = new ExtendedModelMap();
        frame(request, model);
        var view = RefusedPage.tell(failure, request, response, model);
        return new ModelAndView(view, model);
    }
}
