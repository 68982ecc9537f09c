/** Setting up a new company, step by step, until it is active. */
@NullMarked
package io.hrsystem.command.tenants.onboarding;

import org.jspecify.annotations.NullMarked;
