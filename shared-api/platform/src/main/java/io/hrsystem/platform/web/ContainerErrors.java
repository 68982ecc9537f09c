package io.hrsystem.platform.web;

import io.hrsystem.platform.database.SqlRefusals;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives the form of {@link Problems} to what the servlet container and its filters refuse before any endpoint. */
@Controller
record ContainerErrors(ProblemForm form) implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return form.fill(request, isOfAValue(request) ? HttpStatus.BAD_REQUEST : status, HttpHeaders.EMPTY);
    }

    /** A filter asks databases too: for the client that a token is for. */
    private static boolean isOfAValue(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                && SqlRefusals.isOfAValue(fault);
    }
}
