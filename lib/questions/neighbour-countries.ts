/* Countries that the news names in one breath: a world list of wrong options for articles that name too few. Made by hand. */

const circles = [
  'China, Japan, South Korea, North Korea, Taiwan, Mongolia, Russia',
  'Vietnam, Thailand, Indonesia, Malaysia, Singapore, Philippines, Cambodia, Myanmar, Laos',
  'India, Pakistan, Bangladesh, Sri Lanka, Nepal, Afghanistan',
  'Iran, Iraq, Saudi Arabia, United Arab Emirates, Qatar, Kuwait, Oman, Bahrain, Jordan',
  'Israel, Lebanon, Syria, Egypt, Jordan, Turkey',
  'Germany, France, United Kingdom, Italy, Spain, Poland, Netherlands, Belgium',
  'Norway, Sweden, Denmark, Finland, Iceland',
  'Estonia, Latvia, Lithuania, Poland, Finland',
  'Austria, Switzerland, Hungary, Czech Republic, Slovakia, Slovenia',
  'Serbia, Croatia, Albania, Bulgaria, Romania, Greece, North Macedonia',
  'Russia, Ukraine, Belarus, Moldova, Georgia, Armenia, Azerbaijan, Kazakhstan',
  'United States, Canada, Mexico, United Kingdom, Australia',
  'Brazil, Argentina, Chile, Uruguay, Paraguay, Peru, Bolivia, Colombia, Ecuador, Venezuela',
  'Guatemala, Honduras, El Salvador, Nicaragua, Costa Rica, Panama',
  'Nigeria, Ghana, Senegal, Ivory Coast, Cameroon, Mali, Niger',
  'Kenya, Uganda, Tanzania, Rwanda, Ethiopia, Somalia, Sudan',
  'South Africa, Zimbabwe, Zambia, Mozambique, Botswana, Namibia, Angola',
  'Morocco, Algeria, Tunisia, Libya, Egypt',
  'Australia, New Zealand, Fiji, Papua New Guinea, Samoa, Tonga',
].map((line) => line.split(', '))

/** Countries of the circles in which the given ones stand, without them, and in a second list those of the circles next to these. */
export function neighbours(names: readonly string[]): { near: string[]; further: string[] } {
  const around = (some: readonly string[]) => [...new Set(circles.filter((circle) => circle.some((name) => some.includes(name))).flat())]
  const near = around(names)
  return { near: near.filter((name) => !names.includes(name)), further: around(near).filter((name) => !near.includes(name)) }
}
