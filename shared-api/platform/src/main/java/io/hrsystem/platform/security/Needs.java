package io.hrsystem.platform.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a caller of an endpoint, or of all endpoints of a class, or of a field of GraphQL, has to be permitted. */
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Needs {
    Permission value();
}
