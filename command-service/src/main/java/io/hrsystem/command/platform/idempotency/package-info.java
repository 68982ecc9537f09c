/** The same call twice is one command: answers are stored under the client's key. */
@NullMarked
package io.hrsystem.command.platform.idempotency;

import org.jspecify.annotations.NullMarked;
