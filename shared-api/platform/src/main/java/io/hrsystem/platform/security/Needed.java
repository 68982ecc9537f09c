package io.hrsystem.platform.security;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** What {@link Needs} says. */
public final class Needed {
    private Needed() {}

    /** By a method: what it says itself, or else its class; null if neither says anything. */
    public static @Nullable Permission by(Method method, Class<?> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
        var needs = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, Needs.class);
        return needs == null ? null : needs.value();
    }
}
