/** Erasing a company that has ended: asked for, approved, due; behind the fence step after step to the certificate. */
@NullMarked
package io.hrsystem.command.tenants.offboarding;

import org.jspecify.annotations.NullMarked;
