/**
 * The description of the public surface, made from what the endpoints say for themselves: a new one needs no more than
 * a summary. What is the same for all of them stands in {@code openapi/common.yaml}.
 */
@NullMarked
package io.hrsystem.command.platform.openapi;

import org.jspecify.annotations.NullMarked;
