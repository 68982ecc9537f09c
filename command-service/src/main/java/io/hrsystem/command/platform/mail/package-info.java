/** Mails to people, in Korean and English, each sent once. */
@NullMarked
package io.hrsystem.command.platform.mail;

import org.jspecify.annotations.NullMarked;
