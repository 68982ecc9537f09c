package io.hrsystem.platform.web;

import io.hrsystem.platform.Refusal;

/**
 * Whether the caller of this request may come in at all. It is asked only before somebody is told that what they have sent
 * is wrong: what is right meets the gate with the first thing that it does.
 */
@FunctionalInterface
public interface Admission {
    /** @throws Refusal of who may not; whoever has not signed in is let by */
    void require();
}
