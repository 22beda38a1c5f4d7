import { builder } from '../builder.ts';
import { isCalendarDay } from './date-time.ts';
import { invalidScalar } from './invalid-scalar.ts';

builder.scalarType('Date', {
  description: 'A calendar day without a time zone: 2024-04-13.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || !isCalendarDay(value)) {
      throw invalidScalar('Date', '2024-04-13');
    }
    return value;
  },
});
