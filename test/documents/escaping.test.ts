import { expect, test } from 'vitest';
import { noOffice, notice, readDecisions } from '../../src/documents/index.ts';
import { dossier, evaluated, policy } from './fixture/policy.ts';

function noticeTo(name: string) {
  const decisions = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: [{ item: '3.2', amount_yuan: '800000.00' }],
  });
  if (!decisions.ok) throw new Error('The decisions are in order');
  const outcome = notice(policy, evaluated({ ...dossier, enterprise_name: name }), decisions.value, noOffice);
  if (!outcome.ok) throw new Error('The decisions are allowed');
  return outcome.document;
}

test('markup, braces and quotes in a name are printed, never obeyed', () => {
  const { html } = noticeTo(`<script>alert("1")</script>{{title}}{{{x}}}'\`=&amp;</p>`);
  expect(html).toContain(
    '<p class="addressee">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;{{title}}{{{x}}}&#x27;&#x60;&#x3D;&amp;amp;&lt;/p&gt;：</p>',
  );
  expect(html).not.toContain('<script');
});

test('control and bidirectional characters are taken out', () => {
  const { html } = noticeTo('样例\u202e司公\u202c\u0000\u200b\u2066有限\u0007\ufeff公司');
  expect(html).toContain('<p class="addressee">样例司公有限公司：</p>');
});

test('a file name is safe on every system and not too long', () => {
  const { fileName } = noticeTo(`..\\/:*?"<>|\u0000 甲 乙\u202e.. ${'长'.repeat(300)}`);
  expect(fileName).toMatch(/^核定通知书-甲_乙_长+-样经信核〔2022〕1号\.pdf$/);
  expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(200);
  expect(noticeTo('../../etc/passwd').fileName).toBe('核定通知书-etc_passwd-样经信核〔2022〕1号.pdf');
});
