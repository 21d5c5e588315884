/* What makes an organization of a name, and bodies that the news names without it. Made by hand; data only. */

const list = (words: string) => words.split(',').map((word) => word.trim()).filter(Boolean)

/** A capitalised name that holds one of these as its last word, or before "of" or "for", is an organization. */
export const organizationHeads: ReadonlySet<string> = new Set(list(`
ministry, department, dept, council, party, agency, university, college, school, institute, institution, academy, commission, committee, authority, bureau, office, administration, government, parliament, senate, congress, assembly, court, tribunal, bank, fund, foundation, trust, association, society, union, federation, confederation, league, alliance, coalition, organization, organisation, group, company, corporation, corp, corp., inc, inc., ltd, ltd., co., bros., plc., limited, plc, llc, gmbh, ag, sa, holdings, partners, industries, enterprises, ferries, shipping, shipyard, shipyards, logistics, foods, brewery, breweries, dairies, bakeries, systems, technologies, airlines, airways, railways, railway, motors, pharmaceuticals, laboratories, laboratory, labs, broadcasting, news, times, post, herald, tribune, journal, gazette, guardian, telegraph, chronicle, press, radio, television, tv, network, magazine, media, studios, entertainment, police, army, navy, force, forces, guard, corps, service, services, board, panel, taskforce, team, club, united, fc, observatory, museum, library, hospital, clinic, church, synod, caucus, cabinet, politburo, secretariat, directorate, command, survey, division, brigade, battalion, regiment, squad, campaign, movement, front, brotherhood, initiative, project, center, centre, forum, chamber, consortium, cooperative, exchange, treasury, embassy, consulate, mission, delegation, registry, inspectorate, ombudsman, reserve, legion, militia, rebels, legislature, judiciary, constabulary, conference, consultancy, firm, insurance, securities, capital, energy, petroleum, oil, electric, telecom, communications, software, networks, games, records, books, publishing, watch, international, worldwide, angels, knights, yankees, rangers, wanderers, rovers, athletic, hotspur, dodgers, lakers, celtics, warriors, patriots, cowboys, packers, steelers, giants, jets, dolphins, rockets, astros, mariners, wolves, villa, arsenal
`))

/** Heads that are places or works as often: an organization only if the words act, own or employ. */
export const weakHeads: ReadonlySet<string> = new Set(list(`court, school, church, house, museum, library, hospital, center, centre, field, park, games, capital, conference, forum, project, initiative, mission, front, exchange, campaign, service, services, energy, oil, books, records, press, post, times, watch, united, villa, office, force, forces, international, union`))

/** The same heads as common nouns that stand for a named body later ("the ministry"). */
export const bodyNouns: ReadonlySet<string> = new Set(list(`
ministry, department, council, party, agency, university, college, school, institute, institution, academy, commission, committee, authority, bureau, office, administration, government, parliament, senate, congress, assembly, court, tribunal, bank, fund, foundation, trust, association, society, union, federation, confederation, league, alliance, coalition, organization, organisation, group, company, corporation, firm, airline, carrier, broadcaster, newspaper, paper, daily, magazine, network, channel, station, police, army, navy, military, force, guard, corps, service, board, panel, team, club, side, museum, library, hospital, clinic, church, embassy, regulator, watchdog, charity, lobby, campaign, militia, movement, regime, state, country, nation, kingdom, bloc, body, retailer, manufacturer, maker, automaker, carmaker, giant, bank, lender, publisher, studio, label, startup, start-up, website, site, outlet, foundation, think-tank, thinktank, laboratory, lab, observatory, treasury, treaty organization
`))

/** Groups that are neither a state nor a registered body: states together, armed and religious groups. */
export const groupNames: ReadonlySet<string> = new Set(list(`Democrats, Republicans, Quad, G7, G8, G20, G-7, G-8, G-20, G77, BRICS, P5+1, Five Eyes, Taliban, Hamas, Hezbollah, Hizbollah, Houthis, al-Qaeda, Al-Qaeda, al-Qaida, Al Qaeda, Islamic State, ISIS, ISIL, Isis, Isil, Daesh, Boko Haram, al-Shabab, al-Shabaab, Al-Shabaab, FARC, ETA, IRA, PKK, KKK, Ku Klux Klan, Hells Angels, Khmer Rouge, Muslim Brotherhood, Black Lives Matter, Antifa, Anonymous, Tea Party, Proud Boys, Viet Cong, Janjaweed, Tamil Tigers, Shining Path, Zapatistas, Wagner Group`))

/** Bodies that the news names by a word or an acronym; the fuller names beside them mean the same. */
export const knownBodies: readonly (readonly string[])[] = `
United Nations,UN,U.N.,UNO
European Union,EU,E.U.
European Commission
European Parliament
European Central Bank,ECB
North Atlantic Treaty Organization,NATO,Nato
World Health Organization,WHO,World Health Organisation
World Trade Organization,WTO,World Trade Organisation
International Monetary Fund,IMF
World Bank
International Atomic Energy Agency,IAEA
International Criminal Court,ICC
International Committee of the Red Cross,ICRC
Red Cross,British Red Cross,American Red Cross
African Union,AU
Arab League
Association of Southeast Asian Nations,ASEAN,Asean
Organization of the Petroleum Exporting Countries,OPEC,Opec
UNICEF,Unicef
UNESCO,Unesco
UNHCR,U.N.H.C.R.
Amnesty International,Amnesty
Human Rights Watch,HRW
Greenpeace
Transparency International
Oxfam
Save the Children
Médecins Sans Frontières,Doctors Without Borders,MSF
Wikimedia Foundation
Wikipedia
White House,the White House
Kremlin,the Kremlin
Pentagon,the Pentagon
Downing Street,No 10,Number 10,No. 10
Blue House,Cheong Wa Dae
Buckingham Palace
Kensington Palace
Élysée,Elysee,Elysee Palace,Élysée Palace
Vatican,Holy See
Capitol Hill
Whitehall
Supreme Court
Supreme Court of the United States,SCOTUS
Congress
Senate
House of Representatives
House of Commons,Commons
House of Lords
Parliament
Labour,Labour Party
Conservatives,Tories,Conservative Party,Tory Party
Liberal Democrats,Lib Dems
Democratic Party
Democratic National Committee,DNC
Republican Party,GOP
Republican National Committee,RNC
Crown,the Crown
State Department,US State Department,U.S. State Department
Justice Department,Department of Justice,DOJ
Defense Department,Department of Defense,DOD,DoD
Treasury
Home Office
Foreign Office
Cabinet Office
Scotland Yard,Metropolitan Police,Met Police
FBI,F.B.I.,Federal Bureau of Investigation
CIA,C.I.A.,Central Intelligence Agency
NSA,National Security Agency
DEA,Drug Enforcement Administration
ICE,Immigration and Customs Enforcement
IRS,Internal Revenue Service
FAA,Federal Aviation Administration
FDA,Food and Drug Administration
CDC,Centers for Disease Control and Prevention
EPA,Environmental Protection Agency
FEMA
FCC,Federal Communications Commission
SEC,Securities and Exchange Commission
NASA,Nasa,National Aeronautics and Space Administration
NOAA,National Oceanic and Atmospheric Administration
NIH
NTSB,National Transportation Safety Board
Secret Service
TSA
NYPD
LAPD
NRA,National Rifle Association
ACLU,American Civil Liberties Union
NAACP
AFL-CIO
MI5
MI6
GCHQ
NHS
ESA,European Space Agency
CERN
KGB
FSB
Mossad
IDF,Israel Defense Forces
FIFA,Fifa
UEFA,Uefa
IOC,International Olympic Committee
NBA
NFL
MLB
NHL
FA
BBC,BBC News,British Broadcasting Corporation
CNN
NBC,NBC News
CBS,CBS News
ABC,ABC News
CBC,CBC News
NPR
PBS
MSNBC
Fox News,Fox
Sky News
ITV
GB News
Al Jazeera,Al-Jazeera
Al Arabiya
Reuters
Associated Press,the Associated Press,AP
Agence France-Presse,AFP
Bloomberg,Bloomberg News
Xinhua,Xinhua news agency
KCNA,Korean Central News Agency
Yonhap,Yonhap news agency,Yonhap News Agency
Kyodo,Kyodo News
Interfax
RIA Novosti
TASS,Tass,Itar-Tass
Press Trust of India,PTI
dpa
New York Times
Washington Post
Wall Street Journal
Los Angeles Times
USA Today
New York Post
Daily Mail
Daily Telegraph
Sydney Morning Herald
Guardian
Financial Times
Economist
Politico
BuzzFeed,BuzzFeed News
Breitbart,Breitbart News
HuffPost,Huffington Post
Der Spiegel,Spiegel
Le Monde
Le Figaro
El País,El Pais
Der Standard
People's Daily
Global Times
Google
Microsoft
Apple
Amazon
Facebook
Twitter
YouTube
Meta
Instagram
Netflix
Uber
Tesla
SpaceX
Boeing
Airbus
Toyota
Honda
Nissan
Sony
Samsung
Huawei
Intel
IBM
Nokia
Volkswagen
Ford
General Motors,GM
Chrysler
Walmart,Wal-Mart
McDonald's
Starbucks
Coca-Cola
Pepsi
Nike
Adidas
Nestle,Nestlé
Pfizer
Moderna
AstraZeneca
Goldman Sachs
JPMorgan,JPMorgan Chase
Morgan Stanley
Lehman Brothers
Citigroup
HSBC
Barclays
Deutsche Bank
ExxonMobil,Exxon
Chevron
Shell,Royal Dutch Shell
BP
Gazprom
Rosneft
Aramco,Saudi Aramco
Tottenham,Tottenham Hotspur
Manchester United
Manchester City
Chelsea
Liverpool
Real Madrid
Barcelona
Bayern Munich
Juventus
New York Yankees,Yankees
Boston Red Sox,Red Sox
Politburo
`.trim().split('\n').map((row) => row.split(','))

/** Names of bodies that are as often a town, a person or a word: bodies only where they act. */
export const doubtfulBodies: ReadonlySet<string> = new Set(list(`ICE, SEC, WHO, FA, AU, AP, Amnesty, Apple, Amazon, Meta, Uber, Ford, Shell, Chelsea, Liverpool, Barcelona, Tottenham, Guardian, Economist, Fox, ABC, Congress, Senate, Parliament, Commons, Crown, Treasury, Labour, Conservatives, Republicans, Democrats, Supreme Court, Intel, Whitehall, Capitol Hill, Spiegel, Wikipedia, Facebook, Twitter, YouTube, Instagram, Google, Politburo, Honda, Nike, Boeing, Airbus, Chrysler, Commons, Vatican`))

/** Words after a name that make a thing of it: a ship, a prize, a law, a work, an illness, an occasion. */
export const thingHeads: ReadonlySet<string> = new Set(list(`
act, bill, law, treaty, agreement, accord, accords, pact, protocol, convention, constitution, amendment, resolution, declaration, charter, code, directive, regulation, strategy, plan, program, programme, policy, doctrine, deal, budget, award, awards, prize, medal, cup, trophy, championship, championships, tournament, olympics, olympic, games, marathon, race, derby, open, masters, festival, show, concert, tour, summit, talks, election, elections, referendum, revolution, war, battle, uprising, rebellion, massacre, genocide, crisis, disaster, attack, attacks, day, week, month, year, night, eve, morning, century, era, age, season, holiday, christmas, easter, ramadan, sunday, disease, syndrome, virus, flu, cancer, fever, disorder, storm, hurricane, typhoon, cyclone, earthquake, tsunami, comet, asteroid, shuttle, rover, probe, spacecraft, satellite, telescope, rocket, missile, aircraft, plane, jet, ship, submarine, boat, train, car, truck, bus, phone, tablet, console, browser, windows, android, app, album, song, single, film, movie, novel, book, bible, series, episode, opera, symphony, report, review, poll, index, study, case, trial, scandal, affair, inquiry, investigation, dossier, papers, files, project, operation, challenge, debate, question, questions, hour, pm, am, gmt, est, edt, bst, utc, kst, league, division, conference, cup, final, finals, series, bowl, lane, line, express, theory, effect, model, method, test, theorem, style, english, language, cuisine, edition, version, chapter, part, section, article, page, figure, table, appendix, volume, number
`))

/** Whose seat of power a name is. */
export const palaceCountries: ReadonlyMap<string, string> = new Map(Object.entries({
  'White House': 'United States', Pentagon: 'United States', 'Capitol Hill': 'United States', Kremlin: 'Russia', 'Downing Street': 'United Kingdom', Whitehall: 'United Kingdom', 'Home Office': 'United Kingdom', 'Foreign Office': 'United Kingdom', 'Buckingham Palace': 'United Kingdom', 'Blue House': 'South Korea', 'Cheong Wa Dae': 'South Korea', Élysée: 'France', 'Élysée Palace': 'France', 'Elysee Palace': 'France', Zhongnanhai: 'China',
}))

/** Small-letter nouns that make a body of the country before them: "the British government", "US military". */
export const stateBodies: ReadonlySet<string> = new Set('government military army navy parliament embassy administration regime cabinet authorities police ministry delegation team'.split(' '))
/** What may stand between the two: "Chinese foreign ministry". */
export const stateBodyModifiers: ReadonlySet<string> = new Set('foreign defence defense interior finance justice health education trade federal central national coalition opposition provincial regional state caretaker interim'.split(' '))
