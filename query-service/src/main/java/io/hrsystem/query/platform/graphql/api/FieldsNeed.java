package io.hrsystem.query.platform.graphql.api;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.hrsystem.platform.security.Permission;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On a controller: what fields need for which there is no method, as they are plain values of their type. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface FieldsNeed {
    Permission value();

    /** In the schema. */
    String type();

    String[] fields();
}
