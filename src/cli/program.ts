import { Command, CommanderError, Option } from 'commander';
import type { Format } from '../documents/index.ts';
import type { CheckFormat } from './commands/check.ts';
import type { Terminal } from './console.ts';
import { exitCodes } from './exit.ts';
import { findOwnFolder, findPolicyFolder, packageVersion } from './policy-folder.ts';
import { formatsIn } from './printing/format.ts';

/** What every command knows: the policy that it works on. */
interface Common {
  readonly policy?: string;
  readonly json?: boolean;
  readonly office?: string;
  readonly out?: string;
  readonly item?: string;
  readonly all?: boolean;
  readonly text?: string;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly sign?: string;
  readonly fonts?: string;
  readonly final?: boolean;
  readonly templates?: string;
  readonly format?: readonly Format[];
}

/** 命令行: every command, loaded only when it is called. Answers the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.done;
  const program = base(new Command('hengce'), terminal)
    .description('衡策：按官方政策写成的规则审核申报，印制申报指南和核定通知书')
    .version(packageVersion(), '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示命令的用法')
    .addHelpText('after', '\n退出码：0 完成；1 规则或核对未通过；2 输入或用法有误；3 程序出错。');

  const command = (usage: string, description: string) =>
    base(program.command(usage), terminal).description(description).addOption(policyOption());
  const json = () => new Option('--json', '输出JSON，供程序读取');
  const out = (folder: string) => new Option('--out <目录>', '存放印制文件的目录').default(folder, folder);
  const office = () => new Option('--office <文件>', '印发单位设置（office.json）');
  const fonts = () => new Option('--fonts <文件>', '把每份文件所用的字体和校验值写成清单（JSON）');
  const templates = () => new Option('--templates <目录>', '印发单位自己的模板，代替随附的同名模板');
  const sign = () => new Option('--sign <私钥>', '用这个私钥文件签名（hengce keygen 生成）');
  const format = (usual = 'pdf') =>
    new Option('--format <格式>', '文件格式：pdf、html（网页）、docx（可编辑稿），可写多种，用逗号分开')
      .default(undefined, usual)
      .argParser(formatsIn);
  const final = () => new Option('--final', '定稿：还有〔待核〕的，一份也不印制');
  /** A command that prints documents: all of these take the same options. */
  const printingCommand = (usage: string, description: string, folder: string) =>
    [out(folder), format(), office(), sign(), fonts(), final(), templates()].reduce(
      (printing, option) => printing.addOption(option),
      command(usage, description),
    );
  const printing = ({
    out = 'out',
    format = ['pdf'],
    office,
    sign,
    fonts,
    templates,
    final = false,
  }: Common) => ({
    out,
    formats: format,
    office,
    sign,
    fonts,
    final,
    templates,
  });
  const folderOf = (options: Common) => findPolicyFolder(options.policy, terminal);
  const ownFolder = (options: Common) => findOwnFolder(options.policy);

  command('check', '核对规则和全部算例，提醒可能写错的规则')
    .addOption(new Option('--format <格式>', '输出的格式').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(json().implies({ format: 'json' }))
    .option('--fix', '先改正只有一种改法的错误，再核对')
    .option('--strict', '有提醒也算未通过')
    .action(async (options: Common & { format: CheckFormat; fix?: boolean; strict?: boolean }) => {
      const { check } = await import('./commands/check.ts');
      const { format, fix, strict } = options;
      const asked = { format, fix: fix === true, strict: strict === true };
      const folder = asked.fix ? ownFolder(options) : folderOf(options);
      code = await check(folder, asked, terminal);
    });
  base(program.command('explain [代码...]'), terminal)
    .description('说明诊断的意思和改法；不写代码时列出全部代码')
    .action(async (codes: string[]) => {
      const { explain } = await import('./commands/explain.ts');
      code = explain(codes, terminal);
    });
  command('test', '逐个核对算例')
    .addOption(json())
    .option('--coverage', '同时显示算例覆盖了规则的哪些分支，没有覆盖的给出可以照录的算例')
    .option('--lcov <文件>', '把覆盖情况写成lcov文件')
    .option('--html <文件>', '把覆盖情况写成网页，规则文字按覆盖情况着色')
    .action(async (options: Common & { coverage?: boolean; lcov?: string; html?: string }) => {
      const { test } = await import('./commands/test.ts');
      const { lcov, html } = options;
      const wanted = options.coverage === true || lcov !== undefined || html !== undefined;
      const coverage = wanted ? { lcov, html } : null;
      code = await test(folderOf(options), { json: options.json === true, coverage }, terminal);
    });
  command('mutate [事项...]', '逐处改动规则，看算例和数字台账能否查出；不写事项时为全部事项')
    .addOption(json())
    .action(async (items: string[], options: Common) => {
      const { mutate } = await import('./commands/mutate.ts');
      code = await mutate(folderOf(options), items, { json: options.json === true }, terminal);
    });
  command('fmt [文件...]', '把规则文件写成规范格式；不写文件时为全部规则文件')
    .option('--check', '只检查是否已是规范格式，不改写')
    .action(async (paths: string[], options: Common) => {
      const { fmt } = await import('./commands/fmt.ts');
      code = fmt(options.policy, paths, { check: options.check === true }, terminal);
    });
  command('trace', '官方文本的数字和句子与规则逐一对账')
    .addOption(json())
    .option('--text <文件>', '与这份官方文本比对，列出改动的句子和待核对的规则')
    .option('--write', '按 --text 的官方文本编制或更新数字台账figures.json')
    .action(async (options: Common) => {
      const { trace } = await import('./commands/trace.ts');
      code = await trace(
        options.text === undefined ? folderOf(options) : ownFolder(options),
        { json: options.json === true, text: options.text, write: options.write === true },
        terminal,
      );
    });
  command('build', '把规则编译成信息系统可用的审核程序（TypeScript）和申报材料的格式（JSON Schema）')
    .addOption(
      new Option('--out <目录>', '存放编译结果的目录（默认为规则目录下的compiled）').conflicts('package'),
    )
    .option('--package <目录>', '编译为一个完整的npm程序包，放在这个目录')
    .action(async (options: Common & { package?: string }) => {
      const { build } = await import('./commands/build.ts');
      const out = options.package ?? options.out;
      const folder = out === undefined ? ownFolder(options) : folderOf(options);
      code = await build(folder, { out, asPackage: options.package !== undefined }, terminal);
    });
  command('evaluate <申报材料>', '审核申报材料：一个JSON文件、一个目录，或一个JSON Lines文件')
    .addOption(json())
    .option('--item <编号>', '同时显示这个事项的计算过程')
    .action(async (path: string, options: Common) => {
      const { evaluate } = await import('./commands/evaluate.ts');
      code = await evaluate(
        folderOf(options),
        path,
        { json: options.json === true, item: options.item },
        terminal,
      );
    });
  command(
    'allocate <申报材料>',
    '按年度总额分配一批申报的金额，超出的按比例核减：一个目录，或一个JSON Lines文件',
  )
    .addOption(json())
    .action(async (path: string, options: Common) => {
      const { allocate } = await import('./commands/allocate.ts');
      code = await allocate(folderOf(options), path, { json: options.json === true }, terminal);
    });
  printingCommand('guide [措施...]', '印制申报指南；不写措施或写 --all 时印制全部指南和汇编', 'out/guides')
    .option('--all', '印制全部指南和汇编')
    .action(async (measures: string[], options: Common) => {
      const { guide } = await import('./commands/guide.ts');
      code = await guide(
        folderOf(options),
        measures,
        { ...printing(options), all: options.all === true },
        terminal,
      );
    });
  printingCommand(
    'form [措施...]',
    '单独印制申报表和真实性承诺书，供申报单位填写；不写措施时印制全部',
    'out/forms',
  ).action(async (measures: string[], options: Common) => {
    const { form } = await import('./commands/form.ts');
    code = await form(folderOf(options), measures, printing(options), terminal);
  });
  command('watch [措施...]', '守候规则文件：每次保存随即核对，并重印有变动的指南；按Ctrl-C结束')
    .addOption(out('out/guides'))
    .addOption(office())
    .addOption(templates())
    .action(async (measures: string[], options: Common) => {
      const { watch } = await import('./commands/watch.ts');
      code = await watch(
        folderOf(options),
        measures,
        { out: options.out ?? 'out', office: options.office, templates: options.templates },
        terminal,
      );
    });
  printingCommand(
    'notice <文件...>',
    '印制核定通知书：申报材料.json 核定.json，可以成对给出多份；或一批：一个JSON Lines文件、一个目录',
    'out/notices',
  )
    .option('--jobs <数>', '成批印制时同时印制的份数（默认与处理器核数相同，最多4）')
    .action(async (paths: string[], options: Common & { jobs?: string }) => {
      const { notice } = await import('./commands/notice.ts');
      const { jobs } = options;
      code = await notice(folderOf(options), paths, { ...printing(options), jobs }, terminal);
    });
  printingCommand(
    'payment <文件...>',
    '印制拨付通知：拨付.json，随后是一批成对的 申报材料.json 核定.json',
    'out/notices',
  ).action(async (paths: string[], options: Common) => {
    const { payment } = await import('./commands/payment.ts');
    code = await payment(folderOf(options), paths, printing(options), terminal);
  });
  printingCommand(
    'publicity <文件...>',
    '印制拟奖补名单公示：公示.json，随后是一批成对的 申报材料.json 核定.json',
    'out/notices',
  ).action(async (paths: string[], options: Common) => {
    const { publicity } = await import('./commands/publicity.ts');
    code = await publicity(folderOf(options), paths, printing(options), terminal);
  });
  command('verify <文件...>', '核验印制的文件（PDF，或存放文件的目录）：底稿、规则、结果和每页文字是否相符')
    .addOption(json())
    .option('--key <公钥>', '同时核对签名：印发单位的公钥文件')
    .addOption(templates())
    .action(async (paths: string[], options: Common & { key?: string }) => {
      const { verify } = await import('./commands/verify.ts');
      const { json, key, templates } = options;
      code = await verify(folderOf(options), paths, { json: json === true, key, templates }, terminal);
    });
  command(
    'status <文件...>',
    '查看印制的文件（PDF，或存放文件的目录）由哪一版规则印制，规则改动后哪些语句会变',
  )
    .addOption(json())
    .action(async (paths: string[], options: Common) => {
      const { status } = await import('./commands/status.ts');
      code = await status(folderOf(options), paths, { json: options.json === true }, terminal);
    });
  const template = base(program.command('template'), terminal).description('印发单位自己的模板');
  base(template.command('copy <目录> [模板...]'), terminal)
    .description('把随附的模板复制到自己的目录来改；不写模板时复制全部')
    .action(async (folder: string, names: string[]) => {
      const { copyTemplates } = await import('./commands/template-copy.ts');
      code = copyTemplates(folder, names, terminal);
    });
  base(template.command('preview [文种...]'), terminal)
    .description('用示例数据预览模板，每次保存模板随即更新；不写文种时预览全部；按Ctrl-C结束')
    .addOption(templates())
    .addOption(policyOption())
    .addOption(out('out/preview'))
    .addOption(format('html'))
    .addOption(office())
    .option('--once', '只预览一次，有错误的退出码为1')
    .action(async (kinds: string[], options: Common & { once?: boolean }) => {
      const { previewTemplates } = await import('./commands/template-preview.ts');
      const { templates, out = 'out', format = ['html'], office, once } = options;
      const asked = { templates, out, formats: format, office, once: once === true };
      code = await previewTemplates(folderOf(options), kinds, asked, terminal);
    });
  base(template.command('check'), terminal)
    .description('检查模板和样式，一次列出全部错误')
    .addOption(templates())
    .option('--coverage', '同时列出模板没有印出的值、印了几处的值')
    .action(async (options: Common & { coverage?: boolean }) => {
      const { checkTemplates } = await import('./commands/template-check.ts');
      code = checkTemplates(options.templates, { coverage: options.coverage === true }, terminal);
    });
  base(program.command('keygen <名称>'), terminal)
    .description('生成一对签名密钥：私钥“名称.key”和公钥“名称.pub”')
    .action(async (name: string) => {
      const { keygen } = await import('./commands/keygen.ts');
      code = keygen(name, terminal);
    });
  command('serve', '以网络服务（HTTP）提供审核、计算过程、指南和通知书')
    .addOption(new Option('--host <地址>', '监听的地址').default('127.0.0.1', '127.0.0.1，只限本机'))
    .addOption(new Option('--port <端口>', '监听的端口').default('8080', '8080'))
    .addOption(office())
    .action(async (options: Common & { host: string; port: string }) => {
      const { serve } = await import('./commands/serve.ts');
      code = await serve(
        folderOf(options),
        { host: options.host, port: options.port, office: options.office },
        terminal,
      );
    });
  command('demo', '用样例演示：审核，并印制全部指南、汇编、通知书、拨付通知和公示')
    .addOption(out('out'))
    .addOption(office())
    .action(async (options: Common) => {
      const { demo } = await import('./commands/demo.ts');
      code = await demo(folderOf(options), { out: options.out ?? 'out', office: options.office }, terminal);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    terminal.err(usageWords(error));
    return exitCodes.usage;
  }
  return code;
}

const policyOption = () => new Option('--policy <目录>', '规则目录（默认为当前目录或policies下唯一的政策）');

/** Everything that the command line says by itself, in Chinese. */
function base(command: Command, terminal: Terminal): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => {} })
    .helpOption('-h, --help', '显示用法')
    .configureHelp({
      styleTitle: (title) =>
        ({ 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' })[
          title
        ] ?? title,
      commandUsage: (one) => [one.parent?.name(), one.name(), usageInChinese(one)].filter(Boolean).join(' '),
      subcommandTerm: (one) => `${one.name()} ${usageInChinese(one)}`.trimEnd(),
      optionDescription: (option) =>
        option.defaultValueDescription === undefined
          ? option.description
          : `${option.description}（默认为${option.defaultValueDescription}）`,
    });
}

const usageInChinese = (command: Command): string =>
  command.usage().replace('[options]', '[选项]').replace('[command]', '[命令]');

/** 用法错误 in Chinese, from the library's code. */
function usageWords(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const words: Readonly<Record<string, string>> = {
    'commander.invalidArgument': `没有“${/argument '([^']*)'/.exec(error.message)?.[1]}”这种写法，选项“${quoted}”可写${/choices are (.*)\./.exec(error.message)?.[1]?.replaceAll(', ', '、')}。`,
    'commander.unknownCommand': `没有“${quoted}”这个命令。`,
    'commander.unknownOption': `没有“${quoted}”这个选项。`,
    'commander.missingArgument': `缺少参数“${quoted}”。`,
    'commander.optionMissingArgument': `选项“${quoted}”后面要写内容。`,
    'commander.excessArguments': '参数太多了。',
    'commander.help': '请写明命令。',
  };
  return `${words[error.code] ?? error.message}\n用 hengce --help 查看用法。`;
}
