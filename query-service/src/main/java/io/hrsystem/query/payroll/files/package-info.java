/** What is taken away of payroll: payslips, wage ledgers, transfers, what was withheld. */
@NullMarked
package io.hrsystem.query.payroll.files;

import org.jspecify.annotations.NullMarked;
